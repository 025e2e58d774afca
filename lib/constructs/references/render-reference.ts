import { Construct } from 'constructs';
import { constructError, quote } from '../validation/construct-error';
import { noteExternal } from '../notes/externals';
import type {
  DurationReference,
  GatewayReference,
  HostReference,
  NamespaceReference,
  PlainTarget,
  ServiceAccountReference,
  ServiceEntryReference,
  TargetReference,
  WorkloadReference,
} from '../../model/references';
import { serviceHost } from '../../model/service-host';
import { hostProblem } from '../../syntax/domain';

/** The place of a reference. */
export interface ReferencePlace {
  readonly scope: Construct;
  readonly kind: string;
  /** Namespace of the object; undefined when the tool that applies it decides. */
  readonly namespace: string | undefined;
  /** `http[0].route[0].destination.host` */
  readonly path: string;
}

/** The types of `lib/model/references.ts` that a field can have. */
export type ReferenceName = keyof typeof renderers;

/**
 * Renders the value of a field that takes references.
 *
 * @returns what Istio reads; undefined for a value that is already in the field's plain form
 * @throws {Error} when the reference is not of the field's type, or cannot be expressed at its place
 */
export function renderReference(place: ReferencePlace, name: ReferenceName, value: object): unknown {
  const rendered = renderers[name](place, value as never);
  if (rendered !== undefined && Construct.isConstruct(value) && value !== place.scope) {
    place.scope.node.addDependency(value);
  }
  return rendered;
}

/**
 * The host of a reference: the fully qualified name of a Service, which is valid in every namespace; the first host of
 * a ServiceEntry; a string unchanged.
 *
 * @param problemOf describes why Istio's webhook rejects a string in this field
 * @throws {Error} for a string that the webhook rejects
 * @see Istio reference, VirtualService, Destination.host
 */
export function renderHost(place: ReferencePlace, host: HostReference, problemOf = hostProblem): string {
  if (typeof host === 'string') {
    if (problemOf(host) === undefined) return host;
    throw constructError(place.scope, `${place.path} is a DNS name or a Service, got ${quote(host)}`);
  }
  if (isServiceEntry(host)) return host.hosts[0] ?? '';
  const home = host.metadata.namespace ?? place.namespace;
  // Both are applied to the same, unknown namespace, so the short name is right there and only there.
  const name = home === undefined ? host.name : serviceHost(host.name, home);
  noteExternal(place.scope, host, { what: 'host', name });
  return name;
}

/** Gateways and VirtualServices also have hosts, but are not hosts. */
function isServiceEntry(value: object): value is ServiceEntryReference {
  return 'hosts' in value && 'kind' in value && value.kind === 'ServiceEntry';
}

const renderers = {
  DurationReference: (place: ReferencePlace, value: DurationReference): string => {
    if (!('toMilliseconds' in value)) {
      throw constructError(place.scope, `${place.path} is a Duration, got ${quote(value)}; write Duration.seconds(5)`);
    }
    return `${String(value.toMilliseconds() / 1000)}s`;
  },

  HostReference: (place: ReferencePlace, value: Exclude<HostReference, string>): string => {
    if (!isServiceEntry(value) && !('ports' in value)) throw wrong(place, 'a host', value);
    return renderHost(place, value);
  },

  GatewayReference: (place: ReferencePlace, value: Exclude<GatewayReference, 'mesh'>): string => {
    const isGateway = 'group' in value && (value.group as string) === 'networking.istio.io' && 'kind' in value;
    if (!isGateway || (value.kind as string) !== 'Gateway') throw wrong(place, 'a Gateway', value);
    const { name, namespace = place.namespace } = value;
    noteExternal(place.scope, value, { what: 'gateway', name: `${namespace ?? ''}/${name}` });
    return namespace === undefined || namespace === place.namespace ? name : `${namespace}/${name}`;
  },

  WorkloadReference: (place: ReferencePlace, value: WorkloadReference): unknown => {
    if (!('matchLabels' in value)) return undefined;
    const labels = { ...value.matchLabels };
    // Istio has three forms of selectors, depending on the kind.
    if (place.kind === 'Gateway') return labels;
    const isOldForm = place.path === 'workloadSelector' && place.kind !== 'DestinationRule';
    return isOldForm ? { labels } : { matchLabels: labels };
  },

  TargetReference: (place: ReferencePlace, value: TargetReference): unknown => {
    if (isPlainTarget(value)) return undefined;
    const target = targetOf(value);
    if (target === undefined) throw wrong(place, 'a Service, a ServiceEntry or a Waypoint', value);
    const { namespace, ...rendered } = target;
    if (namespace !== undefined && namespace !== place.namespace) {
      const here = place.namespace ?? 'no namespace';
      const remedy = `put the policy into ${namespace}`;
      throw constructError(
        place.scope,
        `${place.path} is in the namespace of the policy, ${here}, got ${namespace}; ${remedy}`,
      );
    }
    return rendered;
  },

  ServiceAccountReference: (place: ReferencePlace, value: ServiceAccountReference): string => {
    if (!('resourceType' in value)) throw wrong(place, 'a ServiceAccount', value);
    const namespace = value.metadata.namespace ?? place.namespace;
    if (namespace === undefined) {
      throw constructError(
        place.scope,
        `${place.path} needs the namespace of ServiceAccount ${value.name}; give the chart one`,
      );
    }
    // Principals carry the trust domain, `serviceAccounts` do not.
    const isPrincipal = /principals/i.test(place.path);
    return isPrincipal ? `cluster.local/ns/${namespace}/sa/${value.name}` : `${namespace}/${value.name}`;
  },

  NamespaceReference: (place: ReferencePlace, value: NamespaceReference): string => {
    if (!('kind' in value) || value.kind !== 'Namespace') throw wrong(place, 'a Namespace', value);
    return value.name;
  },
};

interface Target {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
}

/** A target that is already in Istio's form. */
function isPlainTarget(value: TargetReference): value is PlainTarget {
  return !('ports' in value) && !('hosts' in value) && !('namespace' in value) && !Construct.isConstruct(value);
}

function targetOf(value: Exclude<TargetReference, PlainTarget>): Target | undefined {
  const { name } = value;
  if ('ports' in value) return { group: '', kind: 'Service', name, namespace: value.metadata.namespace };
  const { namespace } = value;
  if (isServiceEntry(value)) return { group: 'networking.istio.io', kind: 'ServiceEntry', name, namespace };
  // A policy cannot target an Istio Gateway, but plain JavaScript may pass one.
  const { group } = value as { readonly group?: string };
  return group === 'gateway.networking.k8s.io' ? { group, kind: 'Gateway', name, namespace } : undefined;
}

function wrong(place: ReferencePlace, wanted: string, value: object): Error {
  const got = Construct.isConstruct(value) ? value.node.path : quote(value);
  return constructError(place.scope, `${place.path} takes ${wanted}, got ${got}`);
}
