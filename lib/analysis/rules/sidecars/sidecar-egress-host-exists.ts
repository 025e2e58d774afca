import { qualifyHost } from '../../../mesh/hosts';
import { hostsOverlap } from '../../../syntax/host-pattern';
import type { MeshView } from '../../../mesh/mesh-view';
import { NameIndex } from '../../../snapshot/name-index';
import { SuffixIndex } from '../../../snapshot/suffix-index';
import { textList } from '../../../snapshot/text-map';
import { knownCount } from '../../known-count';
import type { Rule } from '../../rule';

export const sidecarEgressHostExists: Rule = {
  name: 'sidecar-egress-host-exists',
  code: 'KIA1004',
  severity: 'info',
  summary: 'A Sidecar imports a host that does not exist in the namespace.',

  *check(mesh) {
    for (const { spec, namespace: own, manifest } of mesh.configs('Sidecar')) {
      for (const { value, path } of spec.messages('egress').flatMap((egress) => egress.texts('hosts'))) {
        const slash = value.indexOf('/');
        const [written, host] = [value.slice(0, slash), value.slice(slash + 1)];
        if (slash === -1 || host === '*' || written.startsWith('~')) continue;
        const scope = written === '.' ? own : written;
        if (mesh.externals.hosts?.some((each) => hostsOverlap(each, host)) === true) continue;
        const hosts = importable(mesh);
        if ([...hosts.overlapping(host)].some((namespace) => scope === '*' || scope === namespace)) continue;
        yield {
          manifest,
          path,
          message: `"${value}" matches no host; ${knownCount(mesh.services.length + mesh.configs('ServiceEntry').length, 'host')}`,
          fix: fixFor(mesh, written, scope, host),
        };
      }
    }
  },
};

/** Namespaces by the hosts that Sidecars can import from them. */
function importable(mesh: MeshView): SuffixIndex<string> {
  return mesh.once('importable hosts', () => {
    const index = new SuffixIndex<string>();
    for (const { host, source } of mesh.registry.all) index.add(host, source.namespace);
    for (const { spec, namespace } of mesh.configs('VirtualService')) {
      for (const host of textList(spec, 'hosts')) index.add(qualifyHost(host, namespace), namespace);
    }
    return index;
  });
}

function fixFor(mesh: MeshView, written: string, scope: string, host: string): string {
  const { all } = mesh.registry;
  const qualified = scope === '*' ? host : qualifyHost(host, scope);
  const exact = all.find((each) => each.host === qualified);
  if (exact !== undefined) {
    return host === qualified ? `Write ${exact.source.namespace}/${host}` : `Write ${written}/${qualified}`;
  }
  const nearest = new NameIndex(all.map((each) => each.host)).nearest(qualified);
  const found = all.find((each) => each.host === nearest);
  return found === undefined
    ? 'Remove it, or declare the host as external'
    : `Write ${found.source.namespace}/${found.host}`;
}
