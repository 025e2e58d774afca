import { isIpAddress } from '../../../syntax/ip-address';
import { parseGoUrl } from '../../../syntax/go-url';
import { controlPlaneWebhooks } from './control-plane-webhooks';
import type { Rule } from '../../rule';

export const webhookUrlUsesHostName: Rule = {
  name: 'webhook-url-uses-host-name',
  aliases: ['webhook-url-has-name'],
  code: 'IST0164',
  severity: 'info',
  summary: 'A webhook of Istio calls the control plane by IP address.',

  *check(mesh) {
    for (const { configuration, name, path, url = '' } of controlPlaneWebhooks(mesh)) {
      const parsed = parseGoUrl(url);
      if (typeof parsed === 'string' || !isIpAddress(parsed.hostName)) continue;
      yield {
        manifest: configuration.manifest,
        path: [...path, 'url'],
        message: `URL "${url}" of webhook ${name} contains an IP address`,
        fix: 'Write the host name of the control plane',
      };
    }
  },
};
