import { formatFieldPath, type FieldPath } from '../../model/field-path';
import type { Manifest } from '../../model/manifest';
import type { Place } from '../../model/origin';
import { formatResourceName } from '../../snapshot/resource';
import type { AccessDecision, AccessStep } from './access-decision';

/** The place of a field of an object; undefined if unknown. */
export type PlaceOf = (manifest: Manifest, path: FieldPath) => Place | undefined;

/**
 * `denied (403): no rule of shop/cart allows it; shop/tried, a dry run, …`: the decision about a call, and notes about
 * it.
 */
export function reasonOf(decision: AccessDecision): string {
  const { rehearsal, trace } = decision;
  const bypassed = trace.filter(({ standing }) => standing === 'bypassed');
  return [
    outcomeOf(decision),
    ...(rehearsal === undefined ? [] : [`if dry runs were enforced: ${rehearsal}`]),
    ...bypassed.map(({ policy, text }) => `${formatResourceName(policy)} is bypassed: ${text}`),
  ].join('; ');
}

function outcomeOf(decision: AccessDecision): string {
  if (decision.outcome === 'allowed') {
    return decision.isUnguarded === true ? 'allowed: no proxy enforces policies' : 'allowed';
  }
  if (decision.outcome === 'notDelivered') return `not delivered: ${decision.reason}`;
  if (decision.outcome === 'notSimulated') return decision.reason;
  const status = 'status' in decision && decision.status !== undefined ? ` (${String(decision.status)})` : '';
  return `${decision.outcome}${status}: ${decision.reason}`;
}

/** `shop/cart spec.rules[0] (mesh.yaml:12): DENY: rule 0 matches` */
export function formatAccessStep({ policy, path, text, standing }: AccessStep, placeOf?: PlaceOf): string {
  const remark = {
    enforced: '',
    'dry-run': ' (dry run, not enforced)',
    bypassed: ' (no proxy on the way enforces it)',
  };
  const place = formatPlace(placeOf?.(policy.manifest, path));
  return `${formatResourceName(policy)} ${formatFieldPath(path)}${place}: ${text}${remark[standing]}`;
}

/** ` (mesh.yaml:12)`; empty for an unknown place. */
export function formatPlace(place: Place | undefined): string {
  return place === undefined ? '' : ` (${place.file}:${String(place.line)})`;
}
