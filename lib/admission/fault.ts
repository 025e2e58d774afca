import type { FieldPath } from '../model/field-path';
import { admissionRules, type AdmissionRuleName } from './rules';

/** What a rule of admission holds against one field: a `Diagnostic` before it is told whose field it is. */
export interface Fault {
  readonly rule: AdmissionRuleName;
  readonly path: FieldPath;
  readonly message: string;
  readonly fix?: string;
}

/** Faults as a check yields them. */
export type Faults = Generator<Fault, void, undefined>;

export function fault(rule: AdmissionRuleName, path: FieldPath, message: string, fix?: string): Fault {
  return { rule, path, message, ...(fix !== undefined && { fix }) };
}

/** Whether the webhook refuses the object for it; otherwise it warns. */
export function isError({ rule }: Fault): boolean {
  return admissionRules[rule].severity === 'error';
}

/** For checks whose warnings Istio's own code loses on the way. */
export function* errorsOf(faults: Iterable<Fault>): Faults {
  for (const each of faults) if (isError(each)) yield each;
}
