/** What a page shows of a rule at work. */
export interface RuleExample {
  /** YAML that breaks the rule. */
  readonly bad: string;
  /** The nearest YAML that does not. @default - there is none, such as for a state of the cluster */
  readonly good?: string;
  /** What is reported of the bad one: `error VirtualService shop/a spec.hosts: …`. */
  readonly reports: readonly string[];
  /** All that the rule's fixture shows, for rules that need many objects. @default - bad and good are all */
  readonly fixture?: { readonly text: string; readonly reports: readonly string[] };
}
