import type { FieldPath } from '../model/field-path';
import { groupBy } from '../snapshot/group-by';
import { matchesLabels, type Labels } from '../snapshot/labels';
import type { MeshView } from './mesh-view';
import type { IstioResource } from '../snapshot/resource';
import { textMap } from '../snapshot/text-map';

export interface ServerMtls {
  readonly mode: 'STRICT' | 'PERMISSIVE' | 'DISABLE';
  /** The policy that sets it; undefined for the default. */
  readonly policy: IstioResource<'PeerAuthentication'> | undefined;
  /** The field of the policy; empty without one. */
  readonly path: FieldPath;
}

interface Selected {
  readonly policy: IstioResource<'PeerAuthentication'>;
  readonly selector: Labels;
}

/**
 * The mutual TLS mode of a workload's port, from the most specific policy: for the workload, its namespace, or the
 * mesh.
 *
 * @see Istio, authn.ComposePeerAuthentication
 */
export function serverMtls(mesh: MeshView, server: MtlsServer, port: number): ServerMtls {
  // Needed for each call to a workload, and always the same.
  const known = mesh.once('server mtls', () => new WeakMap<Labels, Map<string, ServerMtls>>());
  const ofLabels = known.get(server.labels) ?? new Map<string, ServerMtls>();
  known.set(server.labels, ofLabels);
  const key = `${server.namespace}:${String(port)}`;
  const found = ofLabels.get(key) ?? composeMtls(mesh, server, port);
  ofLabels.set(key, found);
  return found;
}

interface MtlsServer {
  readonly namespace: string;
  readonly labels: Labels;
}

function composeMtls(mesh: MeshView, { namespace, labels }: MtlsServer, port: number): ServerMtls {
  const { rootNamespace } = mesh.meshConfig;
  const policies = mesh.once('peer authentication by namespace', () => groupPolicies(mesh));
  const own = policies.get(namespace) ?? [];
  const isWide = ({ selector }: Selected) => selector.size === 0;
  const ofMesh = policies.get(rootNamespace)?.find(isWide)?.policy;
  const ofNamespace = namespace === rootNamespace ? undefined : own.find(isWide)?.policy;
  const ofWorkload =
    namespace === rootNamespace
      ? undefined // Istio ignores selectors in the root namespace.
      : own.find((each) => !isWide(each) && matchesLabels(each.selector, labels))?.policy;
  let found: ServerMtls = { mode: 'PERMISSIVE', policy: undefined, path: [] };
  for (const policy of [ofMesh, ofNamespace, ofWorkload]) {
    const mtls = policy?.spec.message('mtls');
    const mode = modeOf(mtls?.choice('mode'));
    if (mode !== undefined) found = { mode, policy, path: mtls?.at('mode') ?? [] };
  }
  for (const { key, value, path } of ofWorkload?.spec.entries('portLevelMtls') ?? []) {
    const said = Number(key) === port ? modeOf(value.choice('mode')) : undefined;
    if (said !== undefined) found = { mode: said, policy: ofWorkload, path: [...path, 'mode'] };
  }
  return found;
}

function modeOf(text: string | undefined): ServerMtls['mode'] | undefined {
  return text === 'STRICT' || text === 'PERMISSIVE' || text === 'DISABLE' ? text : undefined;
}

function groupPolicies(mesh: MeshView): ReadonlyMap<string, readonly Selected[]> {
  const selected = mesh
    .configs('PeerAuthentication')
    .map((policy) => ({ policy, selector: textMap(policy.spec.message('selector'), 'matchLabels') }));
  return groupBy(selected, ({ policy }) => policy.namespace);
}
