/** A Gateway as it is named from a namespace. */
export interface GatewayName {
  readonly namespace: string;
  readonly name: string;
}

/**
 * The Gateway that a VirtualService means: `gateway` in its own namespace, `namespace/gateway`, `./gateway`, and by the old
 * form `gateway.namespace` or `gateway.namespace.svc.cluster.local`.
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
