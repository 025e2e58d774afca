import { describeValue } from '../model/describe';
import { nearestName } from '../model/nearest';
import type { Manifest } from '../model/manifest';
import { finding, type Findings } from './finding';
import type { MessageName } from '../messages/field-names';
import { isMessage, type Message } from '../messages/message';
import type { Subject } from './subject';

const TOP_LEVEL = ['apiVersion', 'kind', 'metadata', 'spec', 'status'];
const DRY_RUN = 'istio.io/dry-run';
/** The values that Go's strconv.ParseBool accepts. */
const BOOLEANS = ['1', 't', 'T', 'TRUE', 'true', 'True', '0', 'f', 'F', 'FALSE', 'false', 'False'];
/** Annotations of objects that istiod generates. */
const INTERNAL = [
  'internal.istio.io/webhook-always-reject',
  'internal.istio.io/parent-namespace',
  'internal.istio.io/parents',
];

/** The webhook's checks before those of the kind. The webhook stops after a finding here. */
export function* validateMetadata(manifest: Manifest, spec: Message<MessageName>, { annotations }: Subject): Findings {
  const unknown = Object.keys(manifest).filter((key) => !TOP_LEVEL.includes(key));
  for (const key of unknown) {
    const nearest = nearestName(key.slice(0, 100), TOP_LEVEL);
    const fix = nearest === undefined ? 'Move it to spec, or remove it' : `Write ${nearest}`;
    yield finding('field-known', [key], `${describeValue(key)} is not a field of an object`, fix);
  }
  if (unknown.length > 0) return;
  const dryRun = annotations.get(DRY_RUN);
  if (dryRun !== undefined) {
    const problem = dryRunProblem(manifest.kind, spec, dryRun);
    if (problem !== undefined) {
      yield finding('annotation-dry-run', ['metadata', 'annotations', DRY_RUN], problem, 'Remove the annotation');
      return;
    }
  }
  const internal = INTERNAL.find((name) => annotations.has(name));
  if (internal === undefined) return;
  yield finding(
    'annotation-internal',
    ['metadata', 'annotations', internal],
    `${internal} is reserved for istiod`,
    'Remove it',
  );
}

function dryRunProblem(kind: string, spec: Message<MessageName>, value: string): string | undefined {
  if (!isMessage(spec, 'AuthorizationPolicySpec')) return `a ${kind} does not support dry runs`;
  const action = spec.choice('action');
  if (action !== 'ALLOW' && action !== 'DENY') return `action ${action} does not support dry runs`;
  return BOOLEANS.includes(value) ? undefined : `the value must be true or false, got ${describeValue(value)}`;
}
