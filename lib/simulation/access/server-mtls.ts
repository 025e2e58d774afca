import { Message } from '../../admission/decode/message';
import { groupBy } from '../../snapshot/group-by';
import { matchesLabels } from '../../snapshot/labels';
import type { MeshView } from '../../snapshot/mesh-view';
import type { IstioResource } from '../../snapshot/resource';
import { textMap } from '../../snapshot/text-map';
import type { AccessServer } from './access-call';

export interface ServerMtls {
  readonly mode: 'STRICT' | 'PERMISSIVE' | 'DISABLE';
  /** The one that says so; undefined where none does. */
  readonly policy: IstioResource | undefined;
}

/**
 * What a workload takes at one of its ports: of the mesh, its namespace and itself, the narrowest policy that says.
 *
 * @see Istio, authn.ComposePeerAuthentication
 */
export function serverMtls(
  mesh: MeshView,
  { namespace, labels }: Pick<AccessServer, 'namespace' | 'labels'>,
  port: number,
): ServerMtls {
  const { rootNamespace } = mesh.meshConfig;
  const policies = mesh.once('peer authentication by namespace', () => groupPolicies(mesh));
  const own = policies.get(namespace) ?? [];
  const isWide = (policy: IstioResource) => selectorOf(policy).size === 0;
  const ofMesh = policies.get(rootNamespace)?.find(isWide);
  const ofNamespace = namespace === rootNamespace ? undefined : own.find(isWide);
  const ofWorkload =
    namespace === rootNamespace
      ? undefined // Istio passes over selectors in the root namespace.
      : own.find((policy) => !isWide(policy) && matchesLabels(selectorOf(policy), labels));
  let found: ServerMtls = { mode: 'PERMISSIVE', policy: undefined };
  for (const policy of [ofMesh, ofNamespace, ofWorkload]) {
    const mode = modeOf(policy?.spec.message('mtls')?.choice('mode'));
    if (mode !== undefined) found = { mode, policy };
  }
  for (const { key, value } of ofWorkload?.spec.entries('portLevelMtls') ?? []) {
    const said = Number(key) === port && value instanceof Message ? modeOf(value.choice('mode')) : undefined;
    if (said !== undefined) found = { mode: said, policy: ofWorkload };
  }
  return found;
}

function modeOf(text: string | undefined): ServerMtls['mode'] | undefined {
  return text === 'STRICT' || text === 'PERMISSIVE' || text === 'DISABLE' ? text : undefined;
}

function selectorOf({ spec }: IstioResource) {
  return textMap(spec.message('selector'), 'matchLabels');
}

function groupPolicies(mesh: MeshView) {
  return groupBy(mesh.configs('PeerAuthentication'), ({ namespace }) => namespace);
}
