/** A call from a test or a list. */
export interface ExercisedCall {
  /** `shop/frontend`, an identity, or `outside`. */
  readonly from: string;
  /** `GET http://cart.shop/items` */
  readonly call: string;
}

/** `shop/frontend GET http://cart.shop/items`, a line of the list. */
export function formatExercisedCall({ from, call }: ExercisedCall): string {
  return `${from} ${call}\n`;
}

/**
 * Parses a list of calls, one on each line; `#` starts a comment. The result is sorted and without duplicates, so lists
 * of several test runs can be concatenated.
 *
 * @throws {Error} for a line that is not a call, with its number
 */
export function parseExercisedCalls(text: string): readonly ExercisedCall[] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/(^|\s)#.*/, '').trim());
  for (const [index, line] of lines.entries()) {
    if (line !== '' && !/^\S+ +(?:[A-Z]+ +)?https?:\/\/\S+$/.test(line)) {
      const example = 'shop/frontend GET http://cart.shop/items';
      throw new Error(`line ${String(index + 1)} must be a caller and a call, such as "${example}", got "${line}"`);
    }
  }
  const calls = [...new Set(lines.map((line) => line.replace(/ +/g, ' ')))].filter((line) => line !== '').sort();
  return calls.map((line) => ({ from: line.slice(0, line.indexOf(' ')), call: line.slice(line.indexOf(' ') + 1) }));
}
