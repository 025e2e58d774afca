import type { AccessCall, AccessClient, AccessRequest } from '../../mesh/access-call';
import type { UpstreamRequest } from './decision';

/** Facts that manifests do not contain, for policies that depend on them. */
export interface CallOptions extends Pick<AccessCall, 'external' | 'isSignedBy'> {
  /** Claims of a token that is assumed to be valid, instead of a token in the headers. @default - none */
  readonly claims?: AccessRequest['claims'];
  /** Address that every pod is assumed to have. @default - none; no CIDR block contains it */
  readonly podIp?: string;
}

/** Traffic that arrives at a port of a workload. */
export interface Arrival {
  readonly client: AccessClient;
  /** Port of the workload, not of its Service. */
  readonly port: number;
  readonly sni?: string;
  /** Undefined for TCP. */
  readonly request?: UpstreamRequest | undefined;
}
