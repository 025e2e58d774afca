import type { Message } from '../../../messages/message';
import type { FieldPath } from '../../../model/field-path';
import { groupBy } from '../../../snapshot/group-by';
import { formatSelector, matchesLabels, type Labels } from '../../../snapshot/labels';
import type { MeshView } from '../../../mesh/mesh-view';
import { formatResourceName, type IstioResource } from '../../../snapshot/resource';
import { textMap } from '../../../snapshot/text-map';
import type { Rule } from '../../rule';

interface Use {
  readonly gateway: IstioResource<'Gateway'>;
  readonly selector: Labels;
  readonly certificate: string;
  readonly path: FieldPath;
}

export const gatewayCertificateUnique: Rule = {
  name: 'gateway-certificate-unique',
  code: 'IST0138',
  severity: 'warning',
  summary: 'Several Gateways of one workload use the same certificate.',

  *check(mesh) {
    for (const uses of groupBy(usesOf(mesh), ({ certificate }) => certificate).values()) {
      // Grouped by selector, because there are few of these.
      const groups = [...groupBy(uses, ({ selector }) => formatSelector(selector)).values()];
      for (const [{ selector } = { selector: new Map<string, string>() }] of groups) {
        const narrower = groups
          .filter(([first]) => first !== undefined && matchesLabels(selector, first.selector))
          .flat();
        for (const { gateway, path } of uses.filter(
          (use) => formatSelector(use.selector) === formatSelector(selector),
        )) {
          const other = narrower.find((each) => each.gateway !== gateway);
          if (other === undefined) continue;
          const count = new Set(narrower.map((each) => each.gateway)).size - 2;
          yield {
            manifest: gateway.manifest,
            path,
            message: `Gateway ${formatResourceName(other.gateway)}${count > 0 ? ` and ${String(count)} more` : ''} of the same workload also uses this certificate`,
            fix: 'Put their servers into one Gateway, or use a different certificate for each',
            related: [other.gateway.manifest],
          };
        }
      }
    }
  },
};

/** Each certificate of each Gateway, once. */
function usesOf(mesh: MeshView): readonly Use[] {
  return mesh.configs('Gateway').flatMap((gateway) => {
    const uses = new Map<string, Use>();
    const selector = textMap(gateway.spec, 'selector');
    for (const server of gateway.spec.messages('servers')) {
      const tls = server.message('tls');
      const found = tls === undefined ? undefined : certificateOf(tls);
      if (found !== undefined && !uses.has(found.certificate))
        uses.set(found.certificate, { gateway, selector, ...found });
    }
    return [...uses.values()];
  });
}

function certificateOf(tls: Message<'ServerTlsSettings'>): Pick<Use, 'certificate' | 'path'> | undefined {
  const name = tls.text('credentialName');
  if (name !== '') return { certificate: `Secret ${name}`, path: tls.at('credentialName') };
  const [certificate, key] = [tls.text('serverCertificate'), tls.text('privateKey')];
  return certificate === '' || key === ''
    ? undefined
    : { certificate: `files ${JSON.stringify([certificate, key])}`, path: tls.at('serverCertificate') };
}
