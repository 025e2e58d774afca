import { NameIndex } from '../../../snapshot/name-index';
import { textAt, valueAt } from '../../../model/plain';
import { formatResourceName } from '../../../snapshot/resource';
import { knownCount } from '../../known-count';
import { injectionWebhooks } from './injection-webhooks';
import { isExternalHost } from '../../resolved-destinations';
import type { Rule } from '../../rule';

export const webhookServiceExists: Rule = {
  name: 'webhook-service-exists',
  code: 'IST0139',
  severity: 'error',
  summary: 'An injection webhook calls a Service that does not exist.',

  *check(mesh) {
    const { webhooks } = injectionWebhooks(mesh);
    const known = new Set(mesh.services.map(formatResourceName));
    for (const { configuration, value, path, name } of webhooks) {
      const service = valueAt(value, 'clientConfig', 'service');
      if (service === undefined || service === null) continue;
      const target = { namespace: textAt(service, 'namespace'), name: textAt(service, 'name') };
      const text = formatResourceName(target);
      if (known.has(text) || isExternalHost(mesh, `${target.name}.${target.namespace}.svc.cluster.local`, '')) continue;
      const nearest = new NameIndex(known).nearest(text);
      yield {
        manifest: configuration.manifest,
        path: [...path, 'clientConfig', 'service'],
        message: `webhook ${name} calls Service ${text}, which does not exist; ${knownCount(known.size, 'Service')}`,
        fix: nearest === undefined ? 'Add the Service of istiod, or declare it as external' : `Write ${nearest}`,
      };
    }
  },
};
