import { isIpAddress } from '../../../syntax/ip-address';
import { parseUrl } from '../../../syntax/url';
import { controlPlaneWebhooks } from './control-plane-webhooks';
import type { Rule } from '../../rule';

export const webhookUrlUsesHostName: Rule = {
  name: 'webhook-url-uses-host-name',
  aliases: ['webhook-url-has-name'],
  code: 'IST0164',
  severity: 'info',
  summary: 'A webhook of Istio calls the control plane by an IP address.',
  why: 'The address may change, and the certificate of the control plane is for a name.',

  *check(mesh) {
    for (const { configuration, name, path, url = '' } of controlPlaneWebhooks(mesh)) {
      if (typeof parseUrl(url) === 'string' || !isIpAddress(hostOf(url))) continue;
      yield {
        manifest: configuration.manifest,
        path: [...path, 'url'],
        message: `URL "${url}" of webhook ${name} has an IP address`,
        fix: 'Write the host name of the control plane',
      };
    }
  },
};

/** The host of a URL that was parsed before, without port and brackets. */
function hostOf(url: string): string {
  const authority = /^[a-zA-Z][a-zA-Z0-9+.-]*:\/\/([^/?#]*)/.exec(url)?.[1] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return /^\[(.*)\]/.exec(host)?.[1] ?? host.replace(/:\d*$/, '');
}
