import type { Message } from '../../messages/message';
import type { FieldPath } from '../../model/field-path';
import type { Manifest } from '../../model/manifest';
import { matchesLabels } from '../../snapshot/labels';
import type { MeshView } from '../../mesh/mesh-view';
import type { IstioResource } from '../../snapshot/resource';
import { textList, textMap } from '../../snapshot/text-map';
import { clusterOf, readTarget, type Cluster } from './clusters';
import type { ProxyContext } from './routes';
import { sharesOf } from './shares';
import { resolveGateway } from './virtual-services';

/** Where a TCP connection goes. */
export interface TcpRoute {
  /** The object and field that set it. */
  readonly manifest: Manifest;
  readonly path: FieldPath;
  readonly destinations: readonly { readonly cluster: Cluster; /** Percent. */ readonly weight: number }[];
}

/** A match of a `tls` route, with its route. */
export interface TlsMatch {
  readonly sniHosts: readonly string[];
  readonly match: Message<'TlsMatch'>;
  readonly rule: Message<'TlsRoute'>;
  readonly source: IstioResource<'VirtualService'>;
}

/** A route in `spec.tcp` or `spec.tls`, with its destinations resolved for a proxy. */
export function tcpRouteOf(
  view: MeshView,
  proxy: ProxyContext,
  { manifest, namespace }: IstioResource<'VirtualService'>,
  rule: Message<'TcpRoute' | 'TlsRoute'>,
  path: FieldPath,
  listenPort: number,
): TcpRoute {
  const destinations = sharesOf(rule.messages('route')).flatMap(({ route, percent }) => {
    const destination = route.message('destination');
    if (destination === undefined) return [];
    const target = readTarget(destination, namespace);
    return [{ cluster: clusterOf(view, proxy, target, listenPort, false), weight: percent }];
  });
  return { manifest, path, destinations };
}

/** All matches of the `tls` routes of VirtualServices, in their order. */
export function tlsMatchesOf(
  virtualServices: readonly { readonly resource: IstioResource<'VirtualService'> }[],
): readonly TlsMatch[] {
  return virtualServices.flatMap(({ resource }) =>
    resource.spec
      .messages('tls')
      .flatMap((rule) =>
        rule
          .messages('match')
          .map((match) => ({ sniHosts: textList(match, 'sniHosts'), match, rule, source: resource })),
      ),
  );
}

/**
 * The first `tcp` route for connections to a port, and the match that applies.
 *
 * @param isFor a further condition on the match
 */
export function firstTcpRule(
  virtualServices: readonly { readonly resource: IstioResource<'VirtualService'> }[],
  isFor: (match: Message<'TcpMatch'>, source: IstioResource<'VirtualService'>) => boolean,
):
  | { readonly source: IstioResource<'VirtualService'>; readonly rule: Message<'TcpRoute'>; readonly path: FieldPath }
  | undefined {
  for (const { resource: source } of virtualServices) {
    for (const rule of source.spec.messages('tcp')) {
      const matches = rule.messages('match');
      if (matches.length === 0) return { source, rule, path: rule.path };
      const match = matches.find((each) => isFor(each, source));
      if (match !== undefined) return { source, rule, path: match.path };
    }
  }
  return undefined;
}

/**
 * Whether a match applies at a server of a gateway. Source labels are ignored there.
 *
 * @see Istio, l4SingleMatch
 */
export function isForServer(
  match: Message<'TcpMatch' | 'TlsMatch'>,
  source: IstioResource<'VirtualService'>,
  gateway: string,
  port: number,
): boolean {
  return isForPort(match, port) && isForGateway(match, source, gateway);
}

/** @see Istio, matchTCP and matchTLS */
export function isForSidecar(
  match: Message<'TcpMatch' | 'TlsMatch'>,
  source: IstioResource<'VirtualService'>,
  proxy: ProxyContext,
  port: number,
): boolean {
  const namespace = match.text('sourceNamespace');
  return (
    isForPort(match, port) &&
    isForGateway(match, source, proxy.gateway) &&
    matchesLabels(textMap(match, 'sourceLabels'), proxy.labels) &&
    (namespace === '' || namespace === proxy.namespace)
  );
}

function isForPort(match: Message<'TcpMatch' | 'TlsMatch'>, port: number): boolean {
  const own = match.number('port');
  return own === 0 || own === port;
}

function isForGateway(
  match: Message<'TcpMatch' | 'TlsMatch'>,
  source: IstioResource<'VirtualService'>,
  gateway: string,
): boolean {
  const gateways = textList(match, 'gateways');
  return gateways.length === 0 || gateways.some((each) => resolveGateway(each, source.namespace) === gateway);
}
