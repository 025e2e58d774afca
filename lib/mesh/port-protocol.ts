import { protocolOfPortName, type Protocol } from '../syntax/protocol';
import type { ServicePort } from '../snapshot/services';

const APP_PROTOCOLS: ReadonlyMap<string, Protocol> = new Map([
  ['kubernetes.io/h2c', 'HTTP2'],
  ['kubernetes.io/ws', 'HTTP'],
  ['kubernetes.io/wss', 'HTTPS'],
]);

/** Ports of protocols where the server speaks first, so that Istio does not sniff: SMTP, DNS, MySQL and MongoDB. */
const SERVER_FIRST = new Set([25, 53, 3306, 27017]);

/**
 * The protocol of a Service port, from its appProtocol or the first word of its name.
 *
 * @returns undefined if Istio has to detect it from the traffic
 * @see Istio, kube.ConvertProtocol
 */
export function portProtocol({ protocol, appProtocol, name, number }: ServicePort): Protocol | undefined {
  if (protocol === 'UDP') return 'UDP';
  const named =
    (appProtocol === undefined ? undefined : APP_PROTOCOLS.get(appProtocol)) ?? protocolOfPortName(appProtocol ?? name);
  return named ?? (SERVER_FIRST.has(number) ? 'TCP' : undefined);
}
