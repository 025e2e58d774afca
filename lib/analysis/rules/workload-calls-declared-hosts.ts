import { groupBy } from '../../snapshot/group-by';
import { hostTarget, qualifyHost } from '../../snapshot/hosts';
import { matchesLabels } from '../../snapshot/labels';
import type { MeshView } from '../../snapshot/mesh-view';
import { textAt } from '../../snapshot/plain';
import { formatResourceName, type IstioResource } from '../../snapshot/resource';
import { SuffixIndex } from '../../snapshot/suffix-index';
import { textList, textMap } from '../../snapshot/text-map';
import type { Workload } from '../../snapshot/workloads';
import { isForeignNamespace, noneOf, WORKLOADS } from '../absence';
import { calledUrls } from '../called-urls';
import { nearestHost } from '../nearest-host';
import { isExternalHost } from '../resolved-destinations';
import type { Rule } from '../rule';

export const workloadCallsDeclaredHosts: Rule = {
  name: 'workload-calls-declared-hosts',
  severity: 'info',
  summary: 'A workload that may call declared hosts alone is given the address of another one.',
  why: 'Under REGISTRY_ONLY a sidecar answers 502 for a host that is no Service and in no ServiceEntry, and closes connections that are not HTTP. It is taken that an address in the environment or the arguments of a container is called by it.',
  reads: ['Service', 'ServiceEntry', 'Sidecar', 'VirtualService', 'Namespace', ...WORKLOADS],

  *check(mesh) {
    const isStrict = textAt(mesh.settings.mesh, 'outboundTrafficPolicy', 'mode') === 'REGISTRY_ONLY';
    if (!isStrict && mesh.configs('Sidecar').every((sidecar) => modeOf(sidecar) !== 'REGISTRY_ONLY')) return;
    for (const workload of mesh.ownWorkloads) {
      if (!mesh.isInMesh(workload)) continue;
      const said = sidecarFor(mesh, workload);
      const mode = said === undefined ? undefined : modeOf(said);
      if (mode === undefined ? !isStrict : mode !== 'REGISTRY_ONLY') continue;
      for (const { scheme, host, port, path } of calledUrls(workload)) {
        if (isDeclared(mesh, host, workload.namespace)) continue;
        const by = mode === undefined ? 'MeshConfig' : `Sidecar ${said === undefined ? '' : formatResourceName(said)}`;
        const number = port === 0 ? '' : `:${String(port)}`;
        yield {
          manifest: workload.manifest,
          path,
          message: `${scheme}://${host}${number} is blocked under REGISTRY_ONLY of ${by}: ${host} is not declared, ${noneOf(mesh.configs('ServiceEntry').length, 'ServiceEntry')}`,
          fix: host.includes('.')
            ? `Add a ServiceEntry with host ${host}, or declare it as external`
            : nearestHost(mesh, host, workload.namespace),
        };
      }
    }
  },
};

function modeOf({ spec }: IstioResource): string | undefined {
  return spec.message('outboundTrafficPolicy')?.choice('mode');
}

/** The Sidecar that selects the workload, else that of its namespace, else that of the root namespace. */
function sidecarFor(mesh: MeshView, { namespace, podLabels }: Workload): IstioResource | undefined {
  const byNamespace = mesh.once('sidecars by namespace', () =>
    groupBy(mesh.configs('Sidecar'), (each) => each.namespace),
  );
  const own = byNamespace.get(namespace) ?? [];
  const selectorOf = ({ spec }: IstioResource) => textMap(spec.message('workloadSelector'), 'labels');
  const isForAll = (each: IstioResource) => selectorOf(each).size === 0;
  return (
    own.find((each) => !isForAll(each) && matchesLabels(selectorOf(each), podLabels)) ??
    own.find(isForAll) ??
    byNamespace.get(mesh.meshConfig.rootNamespace)?.find(isForAll)
  );
}

/** Whether a Service, a ServiceEntry or a VirtualService of the mesh has the host, by any of the names that a pod may use. */
function isDeclared(mesh: MeshView, host: string, namespace: string): boolean {
  const index = mesh.once('declared hosts', () => {
    const hosts = new SuffixIndex<true>();
    for (const entry of mesh.registry.entries()) hosts.add(entry.host, true);
    for (const { spec, namespace: own } of mesh.configs('VirtualService')) {
      for (const each of textList(spec, 'hosts')) hosts.add(qualifyHost(each, own), true);
    }
    return hosts;
  });
  const names = [host, `${host}.${namespace}.svc.cluster.local`, `${host}.svc.cluster.local`, `${host}.cluster.local`];
  return names.some((name) => {
    const [found = false] = index.overlapping(name);
    return found || isElsewhere(mesh, host, name) || isExternalHost(mesh, name, namespace);
  });
}

/** Whether a name is of a Service in a namespace of which nothing is here, so that it may well be there. */
function isElsewhere(mesh: MeshView, host: string, name: string): boolean {
  const target = hostTarget(name, '');
  if (target.namespace === '' || !isForeignNamespace(mesh, target.namespace)) return false;
  // `users.accounts` may be a Service as well as a name outside of the cluster.
  return /\.svc(?:\.cluster\.local)?$/.test(host) || mesh.namespaces.has(target.namespace);
}
