import * as fs from 'node:fs';
import * as path from 'node:path';
import { judgeAdmission } from '../../../lib/admission/judge-admission';
import type { Diagnostic } from '../../../lib/model/diagnostic';
import { formatFieldPath } from '../../../lib/model/field-path';
import type { Manifest } from '../../../lib/model/manifest';
import type { ConformanceArea, ConformanceCase } from '../conformance-case';

/** A line of `validation/objects.jsonl`. */
interface Recording {
  readonly id: string;
  /** `spec.hosts.0: delete`; null for an object as Istio has it. */
  readonly mutation: string | null;
  readonly object: Manifest;
  readonly server: readonly string[];
  readonly webhook: readonly string[];
  readonly warnings: readonly string[];
}

/** What one of the judges says, and what was recorded of the real one. */
interface Verdict {
  readonly judge: string;
  readonly recorded: readonly string[];
  readonly ours: readonly Diagnostic[];
}

/** Objects, most of them changed in one place: the verdicts of the API server, of Istio's webhook, and its warnings. */
export function validationArea(folder: string): ConformanceArea {
  const file = path.join(folder, 'objects.jsonl');
  if (!fs.existsSync(file)) return { cases: [], figures: [] };
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  const recordings = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Recording);
  return { cases: recordings.map(caseOf), figures: [namedFields(recordings)] };
}

function caseOf(recording: Recording): ConformanceCase {
  const { id, mutation, object } = recording;
  const wrong = verdictsOf(recording).filter(({ recorded, ours }) => recorded.length > 0 !== ours.length > 0);
  const text = wrong.map(({ judge, recorded, ours }) => {
    const said = ours.map(({ rule, path: at, message }) => `${formatFieldPath(at)}: ${message} [${rule}]`);
    return `${judge} recorded ${JSON.stringify(recorded)}, ours ${JSON.stringify(said)}`;
  });
  const difference = `${mutation ?? 'unchanged'}: ${text.join('; ')}`;
  return {
    area: 'validation',
    kind: object.kind,
    id,
    agrees: wrong.length === 0,
    ...(wrong.length > 0 && { difference }),
  };
}

function verdictsOf({ object, webhook, warnings }: Recording): readonly Verdict[] {
  const found = judgeAdmission(object);
  return [
    { judge: 'webhook', recorded: webhook, ours: found.filter(({ severity }) => severity === 'error') },
    { judge: 'warnings', recorded: warnings, ours: found.filter(({ severity }) => severity === 'warning') },
    // The API server's verdict is one more line here: { judge: 'server', recorded: server, ours: judgeSchema(object, '1.31') }
  ];
}

/**
 * How many objects that were refused for the one place where they were changed have their first error there: at the field,
 * below it or at what holds it; or else at a field that Istio's own text names.
 */
function namedFields(recordings: readonly Recording[]): string {
  const accepted = new Set(recordings.filter(({ webhook }) => webhook.length === 0).map(({ id }) => id));
  const refused = recordings.filter(
    ({ id, mutation, webhook }) => mutation !== null && webhook.length > 0 && accepted.has(id.replace(/#.*/, '#0')),
  );
  const named = refused.filter(({ mutation, object, webhook }) => {
    const first = judgeAdmission(object).find(({ severity }) => severity === 'error');
    const changed = (mutation ?? '').replace(/: .*/s, '').split('.');
    if (first === undefined) return false;
    const field = first.path.filter((step) => typeof step === 'string').at(-1) ?? '';
    return isNear(first.path.map(String), changed) || lettersOf(webhook.join()).includes(lettersOf(field));
  });
  return `first errors that name the same field ${String(named.length)}/${String(refused.length)}`;
}

/** `serverCertificate` and `server certificates` have letters in common. */
function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/s$/, '');
}

/** Whether one path leads to the other. */
function isNear(left: readonly string[], right: readonly string[]): boolean {
  const length = Math.min(left.length, right.length);
  return left.slice(0, length).join('\n') === right.slice(0, length).join('\n');
}
