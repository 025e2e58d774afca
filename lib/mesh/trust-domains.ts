import { listAt, textAt } from '../model/plain';

/** In a principal, `cluster.local` stands for the trust domain of the mesh. */
const POINTER = 'cluster.local';

/**
 * The trust domain of the mesh, then its aliases.
 *
 * @param meshConfig as plain data
 */
export function trustDomainsOf(meshConfig: unknown): readonly string[] {
  const aliases = listAt(meshConfig, 'trustDomainAliases').filter((item): item is string => typeof item === 'string');
  return [textAt(meshConfig, 'trustDomain') || POINTER, ...aliases];
}

/**
 * A principal of a policy in all trust domains that it applies to.
 *
 * @see Istio, trustdomain.Bundle.ReplaceTrustDomainAliases
 */
export function inAllTrustDomains(principal: string, trustDomains: readonly string[]): readonly string[] {
  const slash = principal.indexOf('/');
  const domain = principal.slice(0, slash);
  if (slash === -1 || (domain !== POINTER && !trustDomains.includes(domain))) return [principal];
  return trustDomains.map((trustDomain) => trustDomain + principal.slice(slash));
}
