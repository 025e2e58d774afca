import type { Severity } from '../model/diagnostic';

/** Who applies a rule: the YAML reader, the API server's schema, Istio's webhook, the analysis of the mesh, or the check itself. */
type RuleBody = 'yaml' | 'schema' | 'admission' | 'analysis' | 'check';

/** What is known of each rule at every start. What only explanations need is its `RuleGuide`. */
export interface RuleInfo {
  readonly name: string;
  readonly body: RuleBody;
  /** Names that it had before. They still acknowledge and explain it. */
  readonly aliases?: readonly string[];
  /** What istioctl, or else Kiali, prints for the same finding. */
  readonly code?: string;
  /** What Kiali prints, where `code` is istioctl's. */
  readonly alsoCodes?: readonly string[];
  readonly severity: Severity;
  /** What is wrong when the rule finds something, a sentence. */
  readonly summary: string;
  /** Whether it runs only when `optionalRules` names it. */
  readonly isOptional?: boolean;
}
