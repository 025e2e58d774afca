/** A connection of bytes, as whoever opens it sees it. */
export interface Connection {
  /** `tls`: it begins with a handshake, which no proxy answers that passes it through. */
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
 * Reads a connection from `tcp://db:5432` or `tls://shop.example.org:443`.
 *
 * @throws {Error} for a text that is none
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
