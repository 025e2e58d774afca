import { hostTarget, qualifyHost } from '../../../mesh/hosts';
import type { MeshView } from '../../../mesh/mesh-view';
import { NameIndex } from '../../../snapshot/name-index';
import { SuffixIndex } from '../../../snapshot/suffix-index';
import { textList } from '../../../snapshot/text-map';
import { isExternalHost } from '../../resolved-destinations';
import type { Rule } from '../../rule';

const LOCAL_SUFFIX = '.svc.cluster.local';

export const authorizationPolicyHostExists: Rule = {
  name: 'authorization-policy-host-exists',
  code: 'KIA0104',
  severity: 'info',
  summary: 'An AuthorizationPolicy names a host that looks like a Service but does not exist.',

  *check(mesh) {
    for (const { spec, namespace, manifest } of mesh.configs('AuthorizationPolicy')) {
      for (const to of spec.messages('rules').flatMap((rule) => rule.messages('to'))) {
        for (const { value, path } of to.message('operation')?.texts('hosts') ?? []) {
          const host = value.replace(/:\d+$/, '').toLowerCase();
          const service = serviceFor(mesh, host, namespace);
          if (service === undefined || isKnown(mesh, host, service, namespace)) continue;
          const target = hostTarget(service, namespace);
          const names = mesh.services.filter((each) => each.namespace === target.namespace).map(({ name }) => name);
          const nearest = new NameIndex(names).nearest(target.name);
          yield {
            manifest,
            path,
            message: `no request has the host "${value}": neither a Service nor a VirtualService defines it`,
            fix:
              nearest === undefined
                ? 'Write the Host header that clients send'
                : `Write ${host.replace(target.name, nearest)}`,
          };
        }
      }
    }
  },
};

/** The Service that a host looks like; undefined for other names and for patterns. */
function serviceFor(mesh: MeshView, host: string, namespace: string): string | undefined {
  if (host === '' || host.includes('*') || /^[\d.:[\]]+$/.test(host)) return undefined;
  if (host.endsWith(LOCAL_SUFFIX)) return host;
  const [name = '', own, ...rest] = host.split('.');
  if (rest.length > 0) return undefined;
  if (own === undefined) return qualifyHost(name, namespace);
  return own === namespace || mesh.namespaces.has(own) ? qualifyHost(name, own) : undefined;
}

function isKnown(mesh: MeshView, host: string, service: string, namespace: string): boolean {
  const { exact, wild } = mesh.once('hosts that requests are for', () => requestedHosts(mesh));
  if ([host, service].some((each) => exact.has(each)) || isExternalHost(mesh, service, namespace)) return true;
  for (const _ of wild.covering(service)) return true;
  return false;
}

function requestedHosts(mesh: MeshView) {
  const exact = new Set<string>();
  const wild = new SuffixIndex<true>();
  const routed = mesh
    .configs('VirtualService')
    .flatMap(({ spec, namespace }) => textList(spec, 'hosts').flatMap((host) => [host, qualifyHost(host, namespace)]));
  for (const host of [...routed, ...mesh.registry.all.map((each) => each.host)]) {
    if (host.startsWith('*')) wild.add(host, true);
    else exact.add(host);
  }
  return { exact, wild };
}
