import { matchesPattern, type Pattern } from './pattern';

/**
 * Many patterns of which one has to match. Exact values, starts and ends are looked up, so that the number of patterns hardly
 * counts; templates are found by their first segments.
 */
export class PatternSet {
  private readonly exact = new Set<string>();
  private readonly prefixes = new ByLength();
  private readonly suffixes = new ByLength();
  private readonly templates = new TemplateTree();
  /** Patterns that have to be tried one after the other. */
  private readonly others: Pattern[] = [];

  public constructor(patterns: Iterable<Pattern>) {
    for (const pattern of patterns) {
      if (pattern.type === 'exact') this.exact.add(pattern.text);
      else if (pattern.type === 'prefix') this.prefixes.add(pattern.text);
      else if (pattern.type === 'suffix') this.suffixes.add(pattern.text);
      else if (pattern.type === 'template') this.templates.add(pattern);
      else this.others.push(pattern);
    }
  }

  public matches(value: string): boolean {
    return (
      this.exact.has(value) ||
      this.prefixes.some((length) => value.slice(0, length), value.length) ||
      this.suffixes.some((length) => value.slice(value.length - length), value.length) ||
      this.templates.matches(value) ||
      this.others.some((pattern) => matchesPattern(pattern, value))
    );
  }
}

/** Strings by their length: as many look-ups as there are lengths. */
class ByLength {
  private readonly byLength = new Map<number, Set<string>>();

  public add(text: string): void {
    const known = this.byLength.get(text.length);
    if (known === undefined) this.byLength.set(text.length, new Set([text]));
    else known.add(text);
  }

  public some(partOf: (length: number) => string, most: number): boolean {
    for (const [length, texts] of this.byLength) if (length <= most && texts.has(partOf(length))) return true;
    return false;
  }
}

/** Templates by the literal segments before their first operator, which a path has to begin with. */
class TemplateTree {
  private readonly byHead = new Map<string, Pattern[]>();

  public add(pattern: Pattern & { readonly type: 'template' }): void {
    const head = pattern.text.slice(0, pattern.text.lastIndexOf('/', pattern.text.indexOf('{')) + 1);
    const known = this.byHead.get(head);
    if (known === undefined) this.byHead.set(head, [pattern]);
    else known.push(pattern);
  }

  public matches(path: string): boolean {
    if (this.byHead.size === 0) return false;
    // A head is empty or ends with a slash.
    for (let end = 0; ;) {
      const found = this.byHead.get(path.slice(0, end));
      if (found?.some((pattern) => matchesPattern(pattern, path)) === true) return true;
      const slash = path.indexOf('/', end);
      if (slash === -1) return false;
      end = slash + 1;
    }
  }
}
