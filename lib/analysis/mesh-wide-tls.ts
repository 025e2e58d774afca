import { hostTarget } from '../mesh/hosts';
import type { IstioResource } from '../snapshot/resource';
import { textMap } from '../snapshot/text-map';

/**
 * The scope of a DestinationRule that applies to more than one host.
 *
 * @returns a namespace for `*.prod.svc.cluster.local`, the root namespace for the mesh, undefined for other hosts
 */
export function ruleScope(host: string, rootNamespace: string): string | undefined {
  if (['*', '*.local', '*.svc.cluster.local'].includes(host)) return rootNamespace;
  const { name, namespace } = hostTarget(host, '');
  return name === '*' ? namespace : undefined;
}

/** The mode of a PeerAuthentication for a whole namespace; undefined if it has a selector or sets no mode. */
export function policyTlsMode({ spec }: IstioResource<'PeerAuthentication'>): string | undefined {
  const isForSome = textMap(spec.message('selector'), 'matchLabels').size > 0;
  return isForSome ? undefined : spec.message('mtls')?.choice('mode');
}
