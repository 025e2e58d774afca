/** What is wrong with a text as YAML, found before there are objects. */
export interface YamlProblem {
  /** Name of the rule, `yaml-well-formed`. */
  readonly rule: 'yaml-well-formed' | 'yaml-keys-unique' | 'yaml-rendered' | 'yaml-within-limits';
  readonly message: string;
  readonly fix?: string;
  /** Place in the document. */
  readonly offset: number;
}
