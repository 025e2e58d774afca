import type { FieldPath } from '../model/field-path';
import type { Finding } from '../model/finding';
import { admissionRules, type AdmissionRuleName } from './rules';

/** A finding of an admission rule about one field. */
export interface AdmissionFinding extends Finding {
  readonly rule: AdmissionRuleName;
}

/** The findings that a check yields. */
export type Findings = Generator<AdmissionFinding, void, undefined>;

export function finding(rule: AdmissionRuleName, path: FieldPath, message: string, fix?: string): AdmissionFinding {
  return { rule, path, message, ...(fix !== undefined && { fix }) };
}

/** Whether the webhook rejects the object because of it; otherwise it warns. */
export function isError({ rule }: AdmissionFinding): boolean {
  return admissionRules[rule].severity === 'error';
}

/** Drops warnings, for checks whose warnings Istio's own code loses. */
export function* errorsOf(findings: Iterable<AdmissionFinding>): Findings {
  for (const each of findings) if (isError(each)) yield each;
}
