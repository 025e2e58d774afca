import { parseGoUrl } from '../../../syntax/go-url';
import { controlPlaneWebhooks } from './control-plane-webhooks';
import type { Rule } from '../../rule';

export const webhookUrlUsable: Rule = {
  name: 'webhook-url-usable',
  code: 'IST0163',
  severity: 'warning',
  summary: 'A webhook of Istio has neither a Service nor a valid URL.',

  *check(mesh) {
    for (const { configuration, name, path, url, hasService } of controlPlaneWebhooks(mesh)) {
      const parsed = url === undefined ? undefined : parseGoUrl(url);
      const problem = typeof parsed === 'string' ? parsed : undefined;
      const isMissing = url === undefined && !hasService;
      if (!isMissing && problem === undefined) continue;
      yield {
        manifest: configuration.manifest,
        path: [...path, 'url'],
        message: isMissing
          ? `webhook ${name} has no URL`
          : `URL "${url ?? ''}" of webhook ${name} is not valid: ${problem ?? ''}`,
        fix: 'Write the URL of the control plane, such as https://istiod.example.com:15017/inject',
      };
    }
  },
};
