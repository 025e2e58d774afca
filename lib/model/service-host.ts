/** Suffix of the host names of all Services. */
export const LOCAL_SUFFIX = '.svc.cluster.local';

/** The host of a Service as Envoy sees it: `reviews.prod.svc.cluster.local`. */
export function serviceHost(name: string, namespace: string): string {
  return `${name}.${namespace}${LOCAL_SUFFIX}`;
}
