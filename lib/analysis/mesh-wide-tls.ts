import { hostTarget } from '../mesh/hosts';
import type { IstioResource } from '../snapshot/resource';
import { textMap } from '../snapshot/text-map';

/**
 * Which workloads a DestinationRule is for, if it is for more than one host.
 *
 * @returns a namespace for `*.prod.svc.cluster.local`, the root namespace for the mesh, undefined for other hosts
 */
export function ruleScope(host: string, rootNamespace: string): string | undefined {
  if (['*', '*.local', '*.svc.cluster.local'].includes(host)) return rootNamespace;
  const { name, namespace } = hostTarget(host, '');
  return name === '*' ? namespace : undefined;
}

/** Mode of a PeerAuthentication for all of its namespace; undefined when it is for some workloads, or says nothing. */
export function policyTlsMode({ spec }: IstioResource<'PeerAuthentication'>): string | undefined {
  const isForSome = textMap(spec.message('selector'), 'matchLabels').size > 0;
  return isForSome ? undefined : spec.message('mtls')?.choice('mode');
}
