import type { Severity } from '../model/diagnostic';

/** What applies a rule: the YAML reader, the API server's schema, Istio's webhook, the analysis of the mesh, or the check itself. */
type RuleBody = 'yaml' | 'schema' | 'admission' | 'analysis' | 'check';

/** What is loaded for each rule at every start. What only explanations need is in its `RuleGuide`. */
export interface RuleInfo {
  readonly name: string;
  readonly body: RuleBody;
  /** Former names. Acknowledgements and `explain` still accept them. */
  readonly aliases?: readonly string[];
  /** The code that istioctl, or else Kiali, prints for the same finding. */
  readonly code?: string;
  /** Codes that Kiali prints if `code` is istioctl's. */
  readonly alsoCodes?: readonly string[];
  readonly severity: Severity;
  /** One sentence that says what is wrong. */
  readonly summary: string;
  /** Whether it runs only when `optionalRules` names it. */
  readonly isOptional?: boolean;
}
