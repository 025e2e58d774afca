import * as fs from 'node:fs';
import * as path from 'node:path';
import { validateAdmission } from '../../../lib/admission/validate-admission';
import type { Diagnostic } from '../../../lib/model/diagnostic';
import { formatFieldPath, type FieldPath } from '../../../lib/model/field-path';
import type { Manifest } from '../../../lib/model/manifest';
import { validateSchema } from '../../../lib/schema/validate-schema';
import type { ConformanceCase } from '../conformance-case';

/** A line of `validation/objects.jsonl`. */
interface Recording {
  readonly id: string;
  /** `spec.hosts.0: delete`; null for an unchanged object of Istio. */
  readonly mutation: string | null;
  readonly object: Manifest;
  readonly server: readonly string[];
  readonly webhook: readonly string[];
  readonly warnings: readonly string[];
}

/** What one of our validators reports, and what was recorded from the real one. */
interface Verdict {
  readonly validator: string;
  readonly recorded: readonly string[];
  readonly ours: readonly Diagnostic[];
}

/** Objects, most of them changed in one place: the verdicts of the API server and of Istio's webhook, and its warnings. */
export function* validationCases(folder: string): Generator<ConformanceCase> {
  const lines = fs.readFileSync(path.join(folder, 'objects.jsonl'), 'utf8').split('\n');
  const recordings = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Recording);
  const accepted = new Set(recordings.filter(({ webhook }) => webhook.length === 0).map(({ id }) => id));
  for (const recording of recordings) {
    const verdicts = verdictsOf(recording);
    const wrong = verdicts.filter(({ recorded, ours }) => recorded.length > 0 !== ours.length > 0);
    const { id, mutation, webhook } = recording;
    // Only the changed field can be wrong: the original object is accepted.
    const hasPlace = mutation !== null && webhook.length > 0 && accepted.has(id.replace(/#.*/, '#0'));
    yield {
      area: 'validation',
      kind: recording.object.kind,
      id,
      agrees: wrong.length === 0,
      ...(wrong.length > 0 && { difference: `${mutation ?? 'unchanged'}: ${wrong.map(formatVerdict).join('; ')}` }),
      ...(hasPlace && { namesField: namesField(verdicts[0]?.ours[0]?.path ?? [], mutation, webhook) }),
    };
  }
}

/** The recording contains only the API server's validation of custom resources, which checks neither. */
const UNRECORDED: ReadonlySet<string> = new Set(['schema-metadata', 'schema-not-served']);

function verdictsOf({ object, server, webhook, warnings }: Recording): readonly Verdict[] {
  const found = validateAdmission(object);
  return [
    { validator: 'webhook', recorded: webhook, ours: found.filter(({ severity }) => severity === 'error') },
    { validator: 'warnings', recorded: warnings, ours: found.filter(({ severity }) => severity === 'warning') },
    {
      validator: 'server',
      recorded: server,
      ours: validateSchema(object, '1.31').filter(({ rule }) => !UNRECORDED.has(rule)),
    },
  ];
}

function formatVerdict({ validator, recorded, ours }: Verdict): string {
  const reported = ours.map(({ rule, path: at, message }) => `${formatFieldPath(at)}: ${message} [${rule}]`);
  return `${validator} recorded ${JSON.stringify(recorded)}, ours ${JSON.stringify(reported)}`;
}

/** Whether a path contains the changed field, or the other way round, or else Istio's message names the field. */
function namesField(found: FieldPath, mutation: string, webhook: readonly string[]): boolean {
  const changed = mutation.replace(/: .*/s, '').split('.');
  const length = Math.min(found.length, changed.length);
  const isNear = length > 0 && found.slice(0, length).join('\n') === changed.slice(0, length).join('\n');
  const field = found.filter((step) => typeof step === 'string').at(-1);
  return isNear || (field !== undefined && lettersOf(webhook.join()).includes(lettersOf(field)));
}

/** Letters only, so that `hosts` is comparable to `wildcard host *`. */
function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/s$/, '');
}
