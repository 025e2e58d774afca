import { EVERYWHERE, isVisible } from '../../../mesh/export-scopes';
import { groupBy } from '../../../snapshot/group-by';
import { hostTarget, qualifyHost } from '../../../mesh/hosts';
import { matchesLabels } from '../../../snapshot/labels';
import type { MeshView } from '../../../mesh/mesh-view';
import { textAt } from '../../../model/plain';
import { formatResourceName, type IstioResource } from '../../../snapshot/resource';
import { SuffixIndex } from '../../../snapshot/suffix-index';
import { textList, textMap } from '../../../snapshot/text-map';
import type { Workload } from '../../../snapshot/workloads';
import { isForeignNamespace } from '../../foreign-namespaces';
import { knownCount } from '../../known-count';
import { calledUrls } from './called-urls';
import { nearestHost } from '../../nearest-host';
import { isExternalHost } from '../../resolved-destinations';
import type { Rule } from '../../rule';

const NONE: ReadonlySet<number> = new Set();

export const workloadCallsDeclaredHosts: Rule = {
  name: 'workload-calls-declared-hosts',
  severity: 'info',
  summary: 'A workload that may call only declared hosts refers to an address that is not declared.',

  *check(mesh) {
    const isStrict = textAt(mesh.settings.mesh, 'outboundTrafficPolicy', 'mode') === 'REGISTRY_ONLY';
    if (!isStrict && mesh.configs('Sidecar').every((sidecar) => modeOf(sidecar) !== 'REGISTRY_ONLY')) return;
    for (const workload of mesh.ownWorkloads) {
      if (!mesh.isInMesh(workload)) continue;
      const sidecar = sidecarFor(mesh, workload);
      const mode = sidecar === undefined ? undefined : modeOf(sidecar);
      if (mode === undefined ? !isStrict : mode !== 'REGISTRY_ONLY') continue;
      for (const { scheme, host, port, path } of calledUrls(mesh, workload)) {
        const ports = declaredPorts(mesh, host, workload.namespace);
        // A URL without a port is matched by its host only.
        if (ports === undefined || ports.has(port) || (port === 0 && ports !== NONE)) continue;
        const isKnown = ports !== NONE;
        const by =
          mode === undefined ? 'MeshConfig' : `Sidecar ${sidecar === undefined ? '' : formatResourceName(sidecar)}`;
        const number = port === 0 ? '' : `:${String(port)}`;
        const reason = isKnown
          ? `${host} has ${[...ports].map(String).join(', ') || 'no ports'}`
          : `${host} is not declared; ${knownCount(mesh.configs('ServiceEntry').length, 'ServiceEntry')}`;
        yield {
          manifest: workload.manifest,
          path,
          message: `${scheme}://${host}${number} is blocked under REGISTRY_ONLY of ${by}: ${reason}`,
          fix: isKnown
            ? 'Write a port that the host has, or add this one to its Service or ServiceEntry'
            : host.includes('.')
              ? `Add a ServiceEntry with host ${host}, or declare it as external`
              : nearestHost(mesh, host, workload.namespace),
        };
      }
    }
  },
};

function modeOf({ spec }: IstioResource<'Sidecar'>): string | undefined {
  return spec.message('outboundTrafficPolicy')?.choice('mode');
}

/** The Sidecar that selects the workload, else that of its namespace, else that of the root namespace. */
function sidecarFor(mesh: MeshView, { namespace, podLabels }: Workload): IstioResource<'Sidecar'> | undefined {
  const byNamespace = mesh.once('sidecars by namespace', () =>
    groupBy(mesh.configs('Sidecar'), (each) => each.namespace),
  );
  const own = byNamespace.get(namespace) ?? [];
  const selectorOf = ({ spec }: IstioResource<'Sidecar'>) => textMap(spec.message('workloadSelector'), 'labels');
  const isForAll = (each: IstioResource<'Sidecar'>) => selectorOf(each).size === 0;
  return (
    own.find((each) => !isForAll(each) && matchesLabels(selectorOf(each), podLabels)) ??
    own.find(isForAll) ??
    byNamespace.get(mesh.meshConfig.rootNamespace)?.find(isForAll)
  );
}

/**
 * The ports of a host of the mesh, by any of the names that a Pod may use.
 *
 * @returns undefined for a host that may be declared outside the objects; `NONE` for a host that is not declared
 */
function declaredPorts(mesh: MeshView, host: string, namespace: string): ReadonlySet<number> | undefined {
  const index = mesh.once('declared hosts', () => indexHosts(mesh));
  const names = [host, `${host}.${namespace}.svc.cluster.local`, `${host}.svc.cluster.local`, `${host}.cluster.local`];
  const isSeen = ({ scopes }: Declared) => isVisible(scopes, namespace);
  const found = names.flatMap((name) => [...index.overlapping(name)].filter(isSeen));
  if (found.length > 0) return new Set(found.flatMap(({ ports }) => ports));
  const isTold = (name: string) => isElsewhere(mesh, host, name) || isExternalHost(mesh, name, namespace);
  return names.some(isTold) ? undefined : NONE;
}

interface Declared {
  readonly ports: readonly number[];
  /** Namespaces that it is visible in, or `*`. */
  readonly scopes: readonly string[];
}

/** Services and ServiceEntries. A VirtualService adds its hosts on port 80. */
function indexHosts(mesh: MeshView): SuffixIndex<Declared> {
  const hosts = new SuffixIndex<Declared>();
  for (const { host, ports, scopes } of mesh.registry.all)
    hosts.add(host, { ports: ports.map(({ number }) => number), scopes });
  for (const { spec, namespace } of mesh.configs('VirtualService')) {
    const gateways = textList(spec, 'gateways');
    if (gateways.length > 0 && !gateways.includes('mesh')) continue;
    for (const each of textList(spec, 'hosts'))
      hosts.add(qualifyHost(each, namespace), { ports: [80], scopes: [EVERYWHERE] });
  }
  return hosts;
}

/** Whether a name is that of a Service in a namespace that the objects do not cover, so that it may exist. */
function isElsewhere(mesh: MeshView, host: string, name: string): boolean {
  const target = hostTarget(name, '');
  if (target.namespace === '' || !isForeignNamespace(mesh, target.namespace)) return false;
  // `users.accounts` may be a Service or a name outside the cluster.
  return /\.svc(?:\.cluster\.local)?$/.test(host) || mesh.namespaces.has(target.namespace);
}
