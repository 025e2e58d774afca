import type { RuleInfo } from '../catalogue/rule-info';

/** The names that acknowledge a rule. */
export type RuleName = Pick<RuleInfo, 'name' | 'aliases' | 'code' | 'alsoCodes'>;

/** All names and codes of rules. */
export class RuleNames {
  /** Every current name and every code. */
  public readonly all: ReadonlySet<string>;
  private readonly renamed: ReadonlyMap<string, string>;

  public constructor(rules: readonly RuleName[]) {
    this.all = new Set(rules.flatMap(({ name, code = name, alsoCodes = [] }) => [name, code, ...alsoCodes]));
    this.renamed = new Map(rules.flatMap(({ name, aliases = [] }) => aliases.map((alias) => [alias, name] as const)));
  }

  public has(name: string): boolean {
    return this.all.has(name) || this.renamed.has(name);
  }

  /** The current name for a former one; any other name unchanged. */
  public current(name: string): string {
    return this.renamed.get(name) ?? name;
  }
}
