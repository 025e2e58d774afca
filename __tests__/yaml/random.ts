/** Numbers from 0 to below 1, the same for the same seed. */
export type Random = () => number;

/** A linear congruential generator: good enough to choose among pieces of text. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function pick<Item>(items: readonly [Item, ...Item[]], next: Random): Item {
  return items[Math.floor(next() * items.length)] ?? items[0];
}
