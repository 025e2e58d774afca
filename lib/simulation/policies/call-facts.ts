import { textAt, valueAt } from '../../model/plain';
import type { AccessCall } from '../../mesh/access-call';
import { normalizePath } from '../request/normalize-path';

/** The properties of a call that policies match. */
export interface CallFacts {
  /** Undefined for a client without Istio mutual TLS. */
  readonly principal: string | undefined;
  readonly sourceIp: string;
  readonly remoteIp: string;
  readonly destinationIp: string;
  readonly port: number;
  readonly sni: string;
  /** Whether ztunnel decides; it knows only peers, addresses and ports. */
  readonly isZtunnel: boolean;
  /** Undefined for a TCP connection, and if the proxy does not parse HTTP. */
  readonly request: RequestFacts | undefined;
}

export interface RequestFacts {
  readonly method: string;
  readonly authority: string;
  /** As sent, with the query. */
  readonly target: string;
  /** Normalized, without the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined without a token. */
  readonly claims: unknown;
}

/**
 * @param meshConfig as plain data
 * @returns undefined for a request that Envoy answers with 400
 */
export function callFacts(call: AccessCall, meshConfig: unknown): CallFacts | undefined {
  const { client, server, port, request } = call;
  // The proxy cannot read a request in the client's own TLS, and ztunnel reads no requests: both see a TCP connection.
  const isHttp = request !== undefined && client.tls !== 'other' && server.proxy !== 'ztunnel';
  const path = isHttp ? pathOf(request.path, meshConfig) : '';
  if (path === undefined) return undefined;
  const headers = Object.fromEntries(
    Object.entries(request?.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    principal: client.tls === 'istio' ? client.principal : undefined,
    sourceIp: client.ip ?? '',
    remoteIp: remoteIpOf(call, headers),
    destinationIp: server.ip ?? '',
    port,
    sni: call.sni ?? '',
    isZtunnel: server.proxy === 'ztunnel',
    request: isHttp
      ? {
          method: request.method,
          authority: request.authority,
          target: request.path,
          path,
          headers,
          claims: request.claims,
        }
      : undefined,
  };
}

/** A gateway trusts only the peer, a sidecar the last address in x-forwarded-for. */
function remoteIpOf({ client, server }: AccessCall, headers: Readonly<Record<string, string>>): string {
  const forwarded = valueAt(headers, 'x-forwarded-for');
  const last = typeof forwarded === 'string' ? forwarded.slice(forwarded.lastIndexOf(',') + 1).trim() : '';
  return server.proxy === 'gateway' || last === '' ? (client.ip ?? '') : last;
}

/** The path that policies match: without query and fragment, normalized as MeshConfig sets it. */
function pathOf(path: string, meshConfig: unknown): string | undefined {
  const end = path.search(/[?#]/);
  const bare = end === -1 ? path : path.slice(0, end);
  return normalizePath(bare, textAt(meshConfig, 'pathNormalization', 'normalization'));
}
