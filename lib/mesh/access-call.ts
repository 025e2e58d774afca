import type { Labels } from '../snapshot/labels';
import type { WorkloadProxy } from './workload-proxy';

/** The client, as the proxy of the server sees it. */
export interface AccessClient {
  /** What it sends: Istio mutual TLS, its own TLS, or plain text. */
  readonly tls: 'istio' | 'other' | 'none';
  /** `cluster.local/ns/shop/sa/client`, which counts only with Istio mutual TLS. */
  readonly principal?: string;
  /** Address of the peer. */
  readonly ip?: string;
}

/** The called workload. */
export interface AccessServer {
  readonly namespace: string;
  readonly labels: Labels;
  /** `ztunnel` does not parse HTTP; `none`: no proxy enforces policies. */
  readonly proxy: WorkloadProxy;
  /** The Service whose waypoint decides. */
  readonly service?: { readonly namespace: string; readonly name: string };
  readonly ip?: string;
}

/** A request as it arrives at the server, with the path as it was sent. */
export interface AccessRequest {
  readonly method: string;
  readonly authority: string;
  /** With its query. */
  readonly path: string;
  /** By lower-case name; several values of one header are joined with commas. */
  readonly headers: Readonly<Record<string, string>>;
  /** Claims of a token that is assumed to be valid, instead of a token in the headers. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** A call to decide about. */
export interface AccessCall {
  readonly client: AccessClient;
  readonly server: AccessServer;
  /** Port of the workload, not of its Service. */
  readonly port: number;
  readonly sni?: string;
  /** Undefined for a TCP connection. */
  readonly request?: AccessRequest;
  /** The decision of an external authorizer. @default - allow */
  readonly external?: 'allow' | 'deny';
  /** Whether a key set, as JSON, contains the key that signed a token. @default - every signature is valid */
  readonly isSignedBy?: (token: string, jwks: string) => boolean;
}
