import type { RuleInfo } from '../catalogue/rule-info';

/** What a user may acknowledge a rule by. */
export type RuleName = Pick<RuleInfo, 'name' | 'aliases' | 'code' | 'alsoCodes'>;

/** All names and codes of rules. */
export class RuleNames {
  /** Each name that is current, and each code. */
  public readonly all: ReadonlySet<string>;
  private readonly renamed: ReadonlyMap<string, string>;

  public constructor(rules: readonly RuleName[]) {
    this.all = new Set(rules.flatMap(({ name, code = name, alsoCodes = [] }) => [name, code, ...alsoCodes]));
    this.renamed = new Map(rules.flatMap(({ name, aliases = [] }) => aliases.map((alias) => [alias, name] as const)));
  }

  public has(name: string): boolean {
    return this.all.has(name) || this.renamed.has(name);
  }

  /** The name that a rule has now, for a name that it had before; any other name as it is. */
  public current(name: string): string {
    return this.renamed.get(name) ?? name;
  }
}
