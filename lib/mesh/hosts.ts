import { LOCAL_SUFFIX, serviceHost } from '../model/service-host';

/**
 * Expands a short host to the name that Envoy sees. Only a name without a dot is short: `reviews.prod` stays as it is.
 *
 * @param namespace of the object that contains the host
 * @returns `reviews.prod.svc.cluster.local` for `reviews` in `prod`
 * @see Istio, analyzers/util.ConvertHostToFQDN
 */
export function qualifyHost(host: string, namespace: string): string {
  return host.startsWith('*') || host.includes('.') ? host : serviceHost(host, namespace);
}

/** A host and the namespace of its Service. */
export function hostOfService({ name, namespace }: HostTarget): { readonly host: string; readonly namespace: string } {
  return { host: serviceHost(name, namespace), namespace };
}

/** A Service, or any other host in the namespace of the object that contains it. */
export interface HostTarget {
  readonly namespace: string;
  readonly name: string;
}

/**
 * Resolves a host as seen from a namespace.
 *
 * @returns namespace and name of a Service for `reviews.prod.svc.cluster.local`; otherwise the host unchanged
 * @see Istio, analyzers/util.GetResourceNameFromHost
 */
export function hostTarget(host: string, namespace: string): HostTarget {
  if (host.endsWith(LOCAL_SUFFIX)) {
    const service = host.slice(0, -LOCAL_SUFFIX.length);
    const dot = service.lastIndexOf('.');
    if (dot > 0 && dot < service.length - 1) {
      return { namespace: service.slice(dot + 1), name: service.slice(0, dot) };
    }
  }
  return { namespace, name: host };
}
