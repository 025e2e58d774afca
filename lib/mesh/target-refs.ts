import type { Message } from '../messages/message';
import type { IstioResource } from '../snapshot/resource';

/** The kinds that are attached to workloads by their labels, or to what they name. */
export type PolicyKind = 'AuthorizationPolicy' | 'RequestAuthentication' | 'Telemetry' | 'WasmPlugin';

/** Whether a policy is for what its targetRef or targetRefs name, rather than for workloads by their labels. */
export function hasTargetRefs({ spec }: IstioResource<PolicyKind>): boolean {
  return spec.has('targetRef') || spec.has('targetRefs');
}

/** What a policy names as its targets. */
export function targetsOf(spec: Message<`${PolicyKind}Spec`>): readonly Message<'PolicyTargetReference'>[] {
  const single = spec.message('targetRef');
  return [...(single === undefined ? [] : [single]), ...spec.messages('targetRefs')];
}

export function isServiceTarget(target: Message<'PolicyTargetReference'>): boolean {
  return target.text('kind') === 'Service' && ['', 'core'].includes(target.text('group'));
}
