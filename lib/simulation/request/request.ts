/** A request as the client sends it. */
export interface HttpRequest {
  /** As sent: Envoy refuses lower case. */
  readonly method: string;
  readonly scheme: 'http' | 'https';
  /** Where the connection goes: host of the URL. */
  readonly host: string;
  /** Port of the URL, or that of its scheme. */
  readonly port: number;
  /** The Host header: the URL's host, with its port if it has one, unless a Host header was given. */
  readonly authority: string;
  /** Path and query as they are sent, not normalized: `/a?b=c`. */
  readonly target: string;
  /** By lower-case name, without Host; several values are joined with `, `. */
  readonly headers: ReadonlyMap<string, string>;
  /** Server name of the TLS handshake, for https. */
  readonly sni: string;
  /** Identity in the client certificate, `spiffe://cluster.local/ns/shop/sa/web`; undefined for none. */
  readonly certificate: string | undefined;
  readonly sourceIp: string;
}

/** Options of a request besides method and URL. */
export interface RequestOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly sni?: string | undefined;
  readonly certificate?: string | undefined;
  readonly sourceIp?: string | undefined;
}

const LINE = /^(?:([!#$%&'*+.^_`|~0-9A-Za-z-]+) +)?(https?):\/\/([^/?#:\s]+)(?::(\d{1,5}))?([/?]\S*)?$/;

/**
 * Parses a request such as `GET http://shop.example.org/cart?x=1`. GET is the default method.
 *
 * @throws {Error} for any other string
 */
export function parseRequest(text: string, options: RequestOptions = {}): HttpRequest {
  const [, method = 'GET', scheme, host = '', port, target = '/'] = LINE.exec(text) ?? [];
  if (scheme !== 'http' && scheme !== 'https') {
    throw new Error(`write a request as GET http://host:port/path, got ${JSON.stringify(text)}`);
  }
  const headers = new Map<string, string>();
  let authority = port === undefined ? host : `${host}:${port}`;
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    const key = name.toLowerCase();
    const known = headers.get(key);
    if (key === 'host') authority = value;
    else headers.set(key, known === undefined ? value : `${known}, ${value}`);
  }
  return {
    method,
    scheme,
    host,
    port: port === undefined ? (scheme === 'http' ? 80 : 443) : Number(port),
    authority,
    target: target.startsWith('?') ? `/${target}` : target,
    headers,
    sni: options.sni ?? host,
    certificate: options.certificate,
    sourceIp: options.sourceIp ?? '198.51.100.20',
  };
}
