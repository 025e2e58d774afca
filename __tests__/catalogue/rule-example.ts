/** The example on the page of a rule. */
export interface RuleExample {
  /** YAML that breaks the rule. */
  readonly bad: string;
  /** The closest YAML that does not break it. @default - there is none, such as for a state of the cluster */
  readonly good?: string;
  /** What is reported for the bad YAML: `error VirtualService shop/a spec.hosts: …`. */
  readonly reports: readonly string[];
  /** The whole fixture, for rules that need many objects. @default - bad and good are enough */
  readonly fixture?: { readonly text: string; readonly reports: readonly string[] };
}
