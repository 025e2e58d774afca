import type { AdmissionRuleName } from '../../../lib/admission/rules';

export type Spec = Readonly<Record<string, unknown>>;

/** A spec that breaks a rule at one field, and the nearest one that does not. */
export type RuleCase = readonly [rule: AdmissionRuleName, path: string, bad: Spec, good: Spec];
