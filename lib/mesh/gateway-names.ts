/** The name of a Gateway as written in a namespace. */
export interface GatewayName {
  readonly namespace: string;
  readonly name: string;
}

/**
 * The Gateway that a name in a VirtualService refers to: `gateway` in its own namespace, `namespace/gateway`,
 * `./gateway`, or in the old form `gateway.namespace` or `gateway.namespace.svc.cluster.local`.
 *
 * @param from namespace of the VirtualService
 * @see Istio, model.resolveGatewayName
 */
export function resolveGatewayName(text: string, from: string): GatewayName {
  const slash = text.indexOf('/');
  if (slash !== -1) {
    const namespace = text.slice(0, slash);
    return { namespace: namespace === '.' ? from : namespace, name: text.slice(slash + 1) };
  }
  const [name = '', namespace] = text.split('.');
  return { namespace: namespace ?? from, name };
}
