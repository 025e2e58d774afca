import type { Construct } from 'constructs';
import { constructError, quote } from './construct-error';

/**
 * A Kubernetes Service, by shape: the `Service` of any cdk8s-plus, `Service.fromName`, or an add-on's Service.
 */
export interface ServiceReference {
  /** Name of the Service object. */
  readonly name: string;
  readonly metadata: {
    /** Namespace of the Service; undefined means the one of the object that refers to it. */
    readonly namespace?: string | undefined;
  };
  readonly ports: readonly ServicePortReference[];
}

export interface ServicePortReference {
  readonly name?: string | undefined;
  readonly port: number;
}

/** What stands where Istio wants a host: a Service, or a DNS name (`reviews.prod.svc.cluster.local`, `*.example.com`). */
export type HostReference = ServiceReference | string;

/**
 * The host as it is written into an object: a Service by its fully qualified name, which means the same wherever it is
 * read; a string as it stands.
 *
 * @param scope construct that names the host
 * @param namespace namespace of its object; undefined when that is left to whoever applies it
 * @param prop where the host was given, for errors
 * @throws {Error} for an empty host, and for a Service whose namespace cannot be told
 * @see Istio reference, VirtualService, Destination.host
 */
export function renderHost(scope: Construct, namespace: string | undefined, prop: string, host: HostReference): string {
  if (typeof host === 'string') {
    if (host === '') throw constructError(scope, `${prop} names a host, got ""; give a DNS name or a Service`);
    return host;
  }
  const home = host.metadata.namespace ?? namespace;
  // Both are applied into one namespace, whichever that is, so the short name is right there and nowhere else.
  return home === undefined ? host.name : qualify(host.name, home);
}

/**
 * Renders every host of a list that may not be empty.
 *
 * @throws {Error} as `renderHost`, and when the list is empty
 */
export function renderHosts(
  scope: Construct,
  namespace: string | undefined,
  prop: string,
  hosts: readonly HostReference[],
): readonly string[] {
  if (hosts.length === 0) throw constructError(scope, `${prop} has at least one host, got ${quote(hosts)}`);
  return hosts.map((host, index) => renderHost(scope, namespace, `${prop}[${String(index)}]`, host));
}

/** `reviews` in `prod` is `reviews.prod.svc.cluster.local`, the name that Envoy sees. */
export function qualify(service: string, namespace: string): string {
  return `${service}.${namespace}.svc.cluster.local`;
}
