import { textMap } from '../../../lib/snapshot/text-map';
import type { KialiFindings } from '../kiali-finding';
import type { KialiPass } from '../kiali-pass';

/** KIA1004, KIA1006 and KIA1007: what a Sidecar imports, and where it applies. */
export function* checkSidecars(pass: KialiPass): KialiFindings {
  const { world } = pass;
  for (const resource of world.mesh.configs('Sidecar')) {
    const { spec, namespace } = resource;
    for (const egress of spec.messages('egress')) {
      for (const { value, path } of egress.texts('hosts')) {
        const [scope = '', name = '', ...rest] = value.split('/');
        const dns = rest.length === 0 && value.includes('/') ? name : '';
        if (dns === '*' && scope !== '') continue;
        const host = world.hostAsWritten(dns, namespace);
        if (host.text === `*.${namespace}.${world.domain}` || pass.isKnown(host, namespace)) continue;
        yield { code: 'KIA1004', resource, severity: 'warning', path };
      }
    }
    if (namespace === world.rootNamespace && textMap(spec.message('workloadSelector'), 'labels').size > 0) {
      yield { code: 'KIA1006', resource, severity: 'warning', path: ['spec', 'workloadSelector'] };
    }
    if (spec.message('outboundTrafficPolicy')?.choice('mode') === 'REGISTRY_ONLY') {
      yield { code: 'KIA1007', resource, severity: 'info', path: ['spec', 'outboundTrafficPolicy'] };
    }
  }
}
