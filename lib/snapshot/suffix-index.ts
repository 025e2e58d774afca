const MAX_NAME = 255;

/** Hosts with their values, indexed for lookup by an overlapping name. */
export class SuffixIndex<T> {
  private readonly wild = new Map<string, T[]>();
  private readonly plain = new Map<string, T[]>();
  /** Hosts reversed and sorted, so that hosts with the same suffix are adjacent. */
  private sorted: readonly (readonly [reversed: string, value: T])[] | undefined;

  public add(host: string, value: T): void {
    const map = host.startsWith('*') ? this.wild : this.plain;
    const key = host.startsWith('*') ? host.slice(1) : host;
    const values = map.get(key);
    if (values === undefined) map.set(key, [value]);
    else values.push(value);
    this.sorted = undefined;
  }

  /** Values of the wildcards that cover a name, the longest wildcard first. The name may be a wildcard itself. */
  public *covering(name: string): Generator<T, void, undefined> {
    const rest = name.startsWith('*') ? name.slice(1) : name;
    // DNS names are not longer, so no valid wildcard is missed.
    for (let start = Math.max(0, rest.length - MAX_NAME); start <= rest.length; start++)
      yield* this.wild.get(rest.slice(start)) ?? [];
  }

  /** Values of all hosts that overlap with this one. */
  public *overlapping(host: string): Generator<T, void, undefined> {
    yield* this.covering(host);
    if (!host.startsWith('*')) {
      yield* this.plain.get(host) ?? [];
      return;
    }
    const suffix = reverse(host.slice(1));
    const sorted = (this.sorted ??= this.sort());
    for (let at = lowerBound(sorted, suffix); at < sorted.length; at++) {
      const [reversed, value] = sorted[at] ?? ['', undefined];
      if (!reversed.startsWith(suffix)) return;
      // A wildcard with the same suffix covers this one and was already yielded.
      if (value !== undefined && reversed !== `${suffix}*`) yield value;
    }
  }

  private sort(): readonly (readonly [string, T])[] {
    const hosts = [...this.plain, ...[...this.wild].map(([rest, values]) => [`*${rest}`, values] as const)];
    return hosts
      .flatMap(([host, values]) => values.map((value) => [reverse(host), value] as const))
      .sort(([left], [right]) => (left < right ? -1 : Number(left > right)));
  }
}

function reverse(text: string): string {
  return Array.from(text).reverse().join('');
}

function lowerBound(sorted: readonly (readonly [string, unknown])[], key: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.[0] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
