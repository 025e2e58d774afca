import { finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import { describeValue } from '../../model/describe';
import { fqdnProblem, isDnsLabel } from '../../syntax/domain';

/**
 * Gateway references: `namespace/name`, `name` or `mesh`.
 *
 * Validation stops at the first name without a slash, as in Istio's own code.
 *
 * @see Istio, validateGatewayNames
 */
export function* validateGatewayNames(
  message: Message<'VirtualServiceSpec' | 'HttpMatch' | 'TcpMatch' | 'TlsMatch'>,
): Findings {
  for (const { value, path } of message.texts('gateways')) {
    const slash = value.indexOf('/');
    if (slash === -1) {
      const problem = fqdnProblem(value);
      if (problem !== undefined) yield finding('gateway-name', path, problem, 'Write namespace/name, name or mesh');
      const [name, namespace] = value.split('.');
      if (namespace !== undefined) {
        const text = `${describeValue(value)} is the old form of a Gateway reference`;
        yield finding('gateway-name-form', path, text, `Write ${describeValue(`${namespace}/${name ?? ''}`)}`);
      }
      return;
    }
    const parts = [value.slice(0, slash), value.slice(slash + 1)];
    if (!parts.every(isDnsLabel)) {
      const text = `${describeValue(value)} is not a Gateway reference, in which both parts are DNS labels`;
      yield finding('gateway-name', path, text, 'Write namespace/name');
    }
  }
}
