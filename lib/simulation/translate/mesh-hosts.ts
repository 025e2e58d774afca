import { tryParseProtocol } from '../../admission/values/protocol';
import { exportScopes, EVERYWHERE } from '../../snapshot/export-scopes';
import type { MeshView } from '../../snapshot/mesh-view';
import { textAt } from '../../snapshot/plain';
import { portProtocol } from '../../snapshot/port-protocol';
import type { IstioResource, Resource } from '../../snapshot/resource';
import type { ServiceResource } from '../../snapshot/services';
import { textList } from '../../snapshot/text-map';

export interface MeshPort {
  readonly number: number;
  readonly name: string;
  /** `auto`: Istio finds out from the traffic. */
  readonly protocol: 'http' | 'tcp' | 'tls' | 'auto' | 'udp';
  /** Number or name of the pod's port. */
  readonly targetPort: number | string;
}

/** A host of the registry with all that clusters and virtual hosts are made from. */
export interface MeshHost {
  readonly host: string;
  readonly namespace: string;
  readonly ports: readonly MeshPort[];
  /** Namespaces that see it, or `*`. */
  readonly scopes: readonly string[];
  /** Cluster IPs and addresses. */
  readonly addresses: readonly string[];
  readonly source: Resource;
  readonly service?: ServiceResource;
  readonly serviceEntry?: IstioResource;
}

/**
 * All hosts that istiod knows, by name. Of one name the Service comes before the ServiceEntry.
 *
 * @see Istio, pilot/pkg/serviceregistry
 */
export function meshHosts(view: MeshView): ReadonlyMap<string, readonly MeshHost[]> {
  return view.once('simulation hosts', () => {
    const hosts = new Map<string, MeshHost[]>();
    const all = [
      // An ExternalName is another name for its target, and no host of its own.
      ...view.services.filter(({ type }) => type !== 'ExternalName').map((service) => fromService(view, service)),
      ...view.configs('ServiceEntry').flatMap((entry) => [...fromServiceEntry(entry)]),
    ];
    for (const each of all) {
      const known = hosts.get(each.host);
      if (known === undefined) hosts.set(each.host, [each]);
      else known.push(each);
    }
    return hosts;
  });
}

/** The host as a namespace sees it. */
export function findMeshHost(view: MeshView, host: string, namespace: string): MeshHost | undefined {
  return meshHosts(view)
    .get(host)
    ?.find((each) => isVisible(each.scopes, namespace));
}

export function isVisible(scopes: readonly string[], namespace: string): boolean {
  return scopes.includes(EVERYWHERE) || scopes.includes(namespace);
}

function fromService(view: MeshView, service: ServiceResource): MeshHost {
  const { namespace, name, ports, annotations, manifest } = service;
  const said = annotations.get('networking.istio.io/exportTo') ?? '';
  const exportTo = said === '' ? view.meshConfig.defaultServiceExportTo : said.split(',').map((item) => item.trim());
  const clusterIp = textAt(manifest, 'spec', 'clusterIP');
  return {
    host: `${name}.${namespace}.svc.cluster.local`,
    namespace,
    scopes: exportScopes(exportTo, namespace),
    addresses: clusterIp === '' || clusterIp === 'None' ? [] : [clusterIp],
    ports: ports.map((port) => ({
      number: port.number,
      name: port.name,
      targetPort: port.targetPort,
      protocol: classOf(portProtocol(port)),
    })),
    source: service,
    service,
  };
}

function* fromServiceEntry(entry: IstioResource): Generator<MeshHost> {
  const { spec, namespace } = entry;
  const ports = spec.messages('ports').map((port) => ({
    number: port.number('number'),
    name: port.text('name'),
    targetPort: port.number('targetPort') || port.number('number'),
    protocol: classOf(tryParseProtocol(port.text('protocol'))),
  }));
  for (const { value } of spec.texts('hosts')) {
    yield {
      host: value,
      namespace,
      ports,
      scopes: exportScopes(textList(spec, 'exportTo'), namespace),
      addresses: textList(spec, 'addresses'),
      source: entry,
      serviceEntry: entry,
    };
  }
}

function classOf(protocol: string | undefined): MeshPort['protocol'] {
  switch (protocol) {
    case undefined:
      return 'auto';
    case 'UDP':
      return 'udp';
    case 'HTTP':
    case 'HTTP2':
    case 'GRPC':
    case 'GRPC-WEB':
    case 'HTTP_PROXY':
      return 'http';
    case 'HTTPS':
    case 'TLS':
      return 'tls';
    default:
      return 'tcp';
  }
}
