/** The prose that explains a rule. */
export interface RuleGuide {
  /** Why it matters and what Istio does, in a few sentences. */
  readonly why: string;
  /** How to fix it, in one or two imperative sentences. */
  readonly fix: string;
}

/** The guides of one subject by the names of their rules. */
export type RuleGuides = Readonly<Record<string, RuleGuide>>;
