/** A TCP connection as the client opens it. */
export interface Connection {
  /** `tls`: it begins with a TLS handshake, which a proxy may pass through. */
  readonly protocol: 'tcp' | 'tls';
  /** Name or address. */
  readonly host: string;
  readonly port: number;
  /** Server name of the handshake; empty without one. */
  readonly sni: string;
  readonly sourceIp: string;
}

const LINE = /^(tcp|tls):\/\/([^/?#:\s]+):(\d{1,5})\/?$/;

/**
 * Parses a connection, `tcp://db:5432` or `tls://shop.example.org:443`.
 *
 * @throws {Error} for any other string
 */
export function parseConnection(
  text: string,
  options: { readonly sni?: string | undefined; readonly sourceIp?: string | undefined } = {},
): Connection {
  const [, protocol, host = '', port] = LINE.exec(text) ?? [];
  if (protocol !== 'tcp' && protocol !== 'tls') {
    throw new Error(`write a connection as tcp://host:port or tls://host:port, got ${JSON.stringify(text)}`);
  }
  return {
    protocol,
    host,
    port: Number(port),
    sni: protocol === 'tls' ? (options.sni ?? host) : '',
    sourceIp: options.sourceIp ?? '198.51.100.20',
  };
}
