import type { Message } from '../messages/message';
import type { IstioResource } from '../snapshot/resource';

/** The kinds that apply to workloads by labels, or to the targets that they name. */
export type PolicyKind = 'AuthorizationPolicy' | 'RequestAuthentication' | 'Telemetry' | 'WasmPlugin';

/** Whether a policy has targetRef or targetRefs, and so does not apply to workloads by labels. */
export function hasTargetRefs({ spec }: IstioResource<PolicyKind>): boolean {
  return spec.has('targetRef') || spec.has('targetRefs');
}

/** The targets that a policy names. */
export function targetsOf(spec: Message<`${PolicyKind}Spec`>): readonly Message<'PolicyTargetReference'>[] {
  const single = spec.message('targetRef');
  return [...(single === undefined ? [] : [single]), ...spec.messages('targetRefs')];
}

export function isServiceTarget(target: Message<'PolicyTargetReference'>): boolean {
  return target.text('kind') === 'Service' && ['', 'core'].includes(target.text('group'));
}
