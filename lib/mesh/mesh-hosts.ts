import { protocolClassOf, tryParseProtocol, type ProtocolClass } from '../syntax/protocol';
import { exportScopes } from './export-scopes';
import { hostOfService } from './hosts';
import { groupBy } from '../snapshot/group-by';
import type { Labels } from '../snapshot/labels';
import { textAt } from '../model/plain';
import { portProtocol } from './port-protocol';
import type { IstioResource, Resource } from '../snapshot/resource';
import type { ServiceResource } from '../snapshot/services';
import { textList, textMap } from '../snapshot/text-map';

export interface MeshPort {
  readonly number: number;
  readonly name: string;
  readonly protocol: ProtocolClass;
  /** Number or name of the port of the pod. */
  readonly targetPort: number | string;
}

/** A host of the registry, with everything that clusters and virtual hosts are derived from. */
export interface MeshHost {
  readonly host: string;
  readonly namespace: string;
  readonly ports: readonly MeshPort[];
  /** Namespaces that it is visible to, or `*`. */
  readonly scopes: readonly string[];
  /** Cluster IPs and addresses. */
  readonly addresses: readonly string[];
  /** Names of ExternalName Services that refer to it. */
  readonly aliases: readonly string[];
  /** The host that an ExternalName Service stands for; it has no endpoints of its own. */
  readonly aliasFor?: string;
  readonly source: Resource;
  readonly service?: ServiceResource;
  readonly serviceEntry?: IstioResource<'ServiceEntry'>;
}

/**
 * The hosts of Services and ServiceEntries, Services first.
 *
 * @param defaultExportTo of MeshConfig, for objects without exportTo
 * @see Istio, pilot/pkg/serviceregistry
 */
export function readMeshHosts(
  services: readonly ServiceResource[],
  serviceEntries: readonly IstioResource<'ServiceEntry'>[],
  defaultExportTo: readonly string[],
): readonly MeshHost[] {
  const aliases = aliasesOf(services);
  return [
    ...services.map((service) => fromService(service, defaultExportTo)),
    ...serviceEntries.flatMap((entry) => [...fromServiceEntry(entry, defaultExportTo)]),
  ].map((each) => (aliases.has(each.host) ? { ...each, aliases: aliases.get(each.host) ?? [] } : each));
}

/** The selector of the workloads of a host; empty for none. */
export function selectorOf({ service, serviceEntry }: MeshHost): Labels {
  return service?.selector ?? textMap(serviceEntry?.spec.message('workloadSelector'), 'labels');
}

/**
 * The names of ExternalName Services, by their final target.
 *
 * @see Istio, resolveServiceAliases
 */
function aliasesOf(services: readonly ServiceResource[]): ReadonlyMap<string, readonly string[]> {
  const targets = new Map(
    services.flatMap((service) => {
      const target = externalNameOf(service);
      return target === undefined ? [] : [[hostOfService(service).host, target] as const];
    }),
  );
  const endOf = (name: string, seen: readonly string[]): string | undefined => {
    const next = targets.get(name);
    if (next === undefined) return name;
    return seen.includes(next) ? undefined : endOf(next, [...seen, next]);
  };
  const found = [...targets.keys()].flatMap((name) => {
    const end = endOf(name, [name]);
    return end === undefined ? [] : [{ name, end }];
  });
  const byEnd = groupBy(found, ({ end }) => end);
  return new Map([...byEnd].map(([end, list]) => [end, list.map(({ name }) => name)]));
}

function externalNameOf({ type, manifest }: ServiceResource): string | undefined {
  return type === 'ExternalName' ? textAt(manifest, 'spec', 'externalName').toLowerCase() : undefined;
}

function fromService(service: ServiceResource, defaultExportTo: readonly string[]): MeshHost {
  const { namespace, ports, annotations, manifest } = service;
  const aliasFor = externalNameOf(service);
  const annotation = annotations.get('networking.istio.io/exportTo') ?? '';
  const exportTo = annotation === '' ? [] : annotation.split(',').map((item) => item.trim());
  const clusterIp = textAt(manifest, 'spec', 'clusterIP');
  return {
    ...hostOfService(service),
    scopes: exportScopes(exportTo, namespace, defaultExportTo),
    addresses: clusterIp === '' || clusterIp === 'None' ? [] : [clusterIp],
    ports: ports.map((port) => ({
      number: port.number,
      name: port.name,
      targetPort: port.targetPort,
      protocol: protocolClassOf(portProtocol(port)),
    })),
    aliases: [],
    ...(aliasFor !== undefined && { aliasFor }),
    source: service,
    service,
  };
}

function* fromServiceEntry(
  entry: IstioResource<'ServiceEntry'>,
  defaultExportTo: readonly string[],
): Generator<MeshHost> {
  const { spec, namespace } = entry;
  const ports = spec.messages('ports').map((port) => ({
    number: port.number('number'),
    name: port.text('name'),
    targetPort: port.number('targetPort') || port.number('number'),
    protocol: protocolClassOf(tryParseProtocol(port.text('protocol'))),
  }));
  for (const { value } of spec.texts('hosts')) {
    yield {
      host: value,
      namespace,
      ports,
      scopes: exportScopes(textList(spec, 'exportTo'), namespace, defaultExportTo),
      addresses: textList(spec, 'addresses'),
      aliases: [],
      source: entry,
      serviceEntry: entry,
    };
  }
}
