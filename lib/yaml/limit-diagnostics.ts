import type { Diagnostic } from '../model/diagnostic';

/** How many findings of one rule a file can have before they are only counted. */
const MOST_OF_RULE = 100;

/** Collects the diagnostics of one file, so that the report of a broken file is not larger than the file. */
export class LimitedDiagnostics {
  private readonly kept: Diagnostic[] = [];
  private readonly counts = new Map<string, number>();

  /** @param make called only while there is room */
  public add(rule: string, make: () => Diagnostic): void {
    const count = (this.counts.get(rule) ?? 0) + 1;
    this.counts.set(rule, count);
    if (count <= MOST_OF_RULE) this.kept.push(make());
  }

  /** What was kept; the last one of a rule that was cut off has the number of the others. */
  public list(): readonly Diagnostic[] {
    return this.kept.map((diagnostic) => {
      const more = (this.counts.get(diagnostic.rule) ?? 0) - MOST_OF_RULE;
      if (more <= 0 || this.lastOf(diagnostic.rule) !== diagnostic) return diagnostic;
      return { ...diagnostic, message: `${diagnostic.message}; this file has ${String(more)} more of these` };
    });
  }

  private lastOf(rule: string): Diagnostic | undefined {
    return this.kept.filter((diagnostic) => diagnostic.rule === rule).at(-1);
  }
}
