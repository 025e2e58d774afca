import type { Labels } from '../snapshot/labels';
import type { WorkloadProxy } from './workload-proxy';

/** Who calls, as the proxy of the server sees it. */
export interface AccessClient {
  /** What it sends: the mesh's mutual TLS, TLS of its own, or plain text. */
  readonly tls: 'istio' | 'other' | 'none';
  /** `cluster.local/ns/shop/sa/client`, which counts with the mesh's mutual TLS alone. */
  readonly principal?: string;
  /** Address of the peer. */
  readonly ip?: string;
}

/** The workload that is called. */
export interface AccessServer {
  readonly namespace: string;
  readonly labels: Labels;
  /** `ztunnel` reads no HTTP; `none`: no proxy stands before it, so that no policy is enforced. */
  readonly proxy: WorkloadProxy;
  /** The Service that a waypoint is asked for. */
  readonly service?: { readonly namespace: string; readonly name: string };
  readonly ip?: string;
}

/** A request as it comes to the server, its path as it is sent. */
export interface AccessRequest {
  readonly method: string;
  readonly authority: string;
  /** With its query. */
  readonly path: string;
  /** By lower-case name; several values of one header are joined with commas. */
  readonly headers: Readonly<Record<string, string>>;
  /** Claims of a token that counts as verified, in place of one in the headers. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** One call, of which it is asked whether it goes through. */
export interface AccessCall {
  readonly client: AccessClient;
  readonly server: AccessServer;
  /** Port of the workload, not of its Service. */
  readonly port: number;
  readonly sni?: string;
  /** Undefined for a TCP connection. */
  readonly request?: AccessRequest;
  /** What an external authorizer says when it is asked. @default - allow */
  readonly external?: 'allow' | 'deny';
  /** Whether keys, as JSON, have the one that signed a token. @default - every signature counts as right */
  readonly isSignedBy?: (token: string, jwks: string) => boolean;
}
