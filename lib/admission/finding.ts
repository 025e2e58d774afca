import type { FieldPath } from '../model/field-path';
import type { Finding } from '../model/finding';
import { admissionRules, type AdmissionRuleName } from './rules';

/** What an admission rule finds in one field. */
export interface AdmissionFinding extends Finding {
  readonly rule: AdmissionRuleName;
}

/** Findings as a check yields them. */
export type Findings = Generator<AdmissionFinding, void, undefined>;

export function finding(rule: AdmissionRuleName, path: FieldPath, message: string, fix?: string): AdmissionFinding {
  return { rule, path, message, ...(fix !== undefined && { fix }) };
}

/** Whether the webhook refuses the object for it; otherwise it warns. */
export function isError({ rule }: AdmissionFinding): boolean {
  return admissionRules[rule].severity === 'error';
}

/** For checks whose warnings Istio's own code loses on the way. */
export function* errorsOf(findings: Iterable<AdmissionFinding>): Findings {
  for (const each of findings) if (isError(each)) yield each;
}
