/**
 * Protocols of ports, by their upper-case names in configuration.
 *
 * @see Istio, protocol.Parse
 */
export const protocols = [
  'HTTP',
  'HTTP2',
  'HTTP_PROXY',
  'GRPC',
  'GRPC-WEB',
  'HTTPS',
  'TLS',
  'TCP',
  'MONGO',
  'REDIS',
  'MYSQL',
  'UDP',
] as const;

export type Protocol = (typeof protocols)[number];

/** The classes of protocols that istiod distinguishes; `auto`: the proxy detects the protocol from the traffic. */
export type ProtocolClass = 'http' | 'tls' | 'tcp' | 'udp' | 'auto';

const HTTP: readonly (Protocol | undefined)[] = ['HTTP', 'HTTP2', 'HTTP_PROXY', 'GRPC', 'GRPC-WEB'];
const TLS: readonly (Protocol | undefined)[] = ['HTTPS', 'TLS'];
const TCP: readonly (Protocol | undefined)[] = ['TCP', 'HTTPS', 'TLS', 'MONGO', 'REDIS', 'MYSQL'];

/** @returns undefined for an unknown protocol and for an empty string */
export function tryParseProtocol(text: string): Protocol | undefined {
  const upperCase = text.toUpperCase();
  return protocols.find((protocol) => protocol === upperCase);
}

/**
 * The protocol in the name of a port, which is its first word: `http-web`, `grpc-web`, `tcp`.
 *
 * @returns undefined for a name that does not begin with a protocol
 * @see Istio, kube.ConvertProtocol
 */
export function protocolOfPortName(name: string): Protocol | undefined {
  return name.toLowerCase().startsWith('grpc-web') ? 'GRPC-WEB' : tryParseProtocol(name.split('-', 1)[0] ?? '');
}

export function isHttpFamily(protocol: Protocol | undefined): boolean {
  return HTTP.includes(protocol);
}

export function isTlsFamily(protocol: Protocol | undefined): boolean {
  return TLS.includes(protocol);
}

export function isTcpFamily(protocol: Protocol | undefined): boolean {
  return TCP.includes(protocol);
}

/** @param protocol undefined when the port does not set one */
export function protocolClassOf(protocol: Protocol | undefined): ProtocolClass {
  if (protocol === undefined) return 'auto';
  if (isHttpFamily(protocol)) return 'http';
  if (isTlsFamily(protocol)) return 'tls';
  return protocol === 'UDP' ? 'udp' : 'tcp';
}
