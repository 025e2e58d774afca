import { stringify } from 'yaml';
import { validateAdmission } from '../../lib/admission/validate-admission';
import type { Manifest } from '../../lib/model/manifest';
import { admissionCases } from '../admission/cases';
import { istioObject } from '../admission/istio-object';
import { formatDiagnostic } from './format-diagnostic';
import type { RuleExample } from './rule-example';

/** The first case of a rule; undefined for rules about fields outside the spec. */
export function exampleOfAdmission(rule: string): RuleExample | undefined {
  for (const [kind, cases] of Object.entries(admissionCases)) {
    const found = cases.find(([name]) => name === rule);
    if (found === undefined) continue;
    const [, , bad, good] = found;
    const object = istioObject(kind, bad);
    const reports = validateAdmission(object).filter((each) => each.rule === rule);
    return { bad: write(object), good: write(istioObject(kind, good)), reports: reports.map(formatDiagnostic) };
  }
  return undefined;
}

/** Shallow objects on one line, as people write them. Long values are cut, since only their length is wrong. */
function write(manifest: Manifest): string {
  const text = stringify(manifest, { lineWidth: 0, aliasDuplicateObjects: false });
  return text
    .replace(/^(.{160}).*$/gm, '$1…')
    .replace(/^metadata:\n {2}name: (.*)\n {2}namespace: (.*)\n/m, 'metadata: { name: $1, namespace: $2 }\n')
    .trimEnd();
}
