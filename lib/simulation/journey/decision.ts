import type { AccessDecision } from '../policies/access-decision';
import type { FieldPath } from '../../model/field-path';
import type { Manifest } from '../../model/manifest';

/** What a step of a trace is about, in the order in which Envoy comes to it; `access`: mutual TLS, tokens and policies. */
type TraceStage = 'listener' | 'filterChain' | 'access' | 'virtualHost' | 'route' | 'cluster' | 'endpoint';

/** One thing that was looked at on the way to a decision. */
export interface TraceStep {
  readonly stage: TraceStage;
  /** The object that has it, the very one that was given; undefined for what is so by default, or is not there. */
  readonly manifest?: Manifest;
  /** The field in the object; empty for all of it. */
  readonly path: FieldPath;
  /** What it means for the request: `matches`, or why it does not. */
  readonly message: string;
  /** Whether the request goes on by it, or is answered by it; false for what was compared in vain and what was not found. */
  readonly isTaken: boolean;
}

/** A pod or an address that may get the request. */
export interface EndpointDecision {
  /** `shop/web-v1`; undefined for what is no pod. */
  readonly workload?: string;
  /** `203.0.113.10:80`, `original destination`; undefined for a pod. */
  readonly address?: string;
  /** Port of the pod. */
  readonly port?: number;
  /** What the proxy speaks to it: mutual TLS of the mesh is `istio`. */
  readonly tls: 'none' | 'istio' | 'simple' | 'mutual';
  /** Whether a sidecar receives it. */
  readonly hasSidecar: boolean;
  /** What becomes of it there; undefined for an address, and for a pod whose port is not known. */
  readonly inbound?: InboundDecision;
}

/** What becomes of what arrives at a proxy that sends it nowhere else: that of a workload, or a waypoint. */
export interface InboundDecision {
  readonly at: 'destination' | 'waypoint';
  /** Mutual TLS, tokens and policies, in this order. */
  readonly access: AccessDecision;
  /** `connectionClosed`: by mutual TLS, or by a policy where the proxy reads no HTTP. */
  readonly outcome: 'delivered' | 'denied' | 'unauthorized' | 'connectionClosed' | 'error' | 'notSimulated';
  /** Of the answer; undefined for bytes, and for a connection that is closed. */
  readonly status?: number;
  /** Envoy's name, `inbound|8000||`; undefined where nothing is let through, or no sidecar stands before it. */
  readonly cluster?: string;
  /** What the application gets; undefined for bytes. */
  readonly request?: UpstreamRequest;
  readonly trace: readonly TraceStep[];
}

/** The request as it leaves the proxy. */
export interface UpstreamRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly authority: string;
  /** By lower-case name, without what proxies tell each other. */
  readonly headers: ReadonlyMap<string, string>;
}

/** `mixed` where what is behind differs. */
export type DestinationOutcome = InboundDecision['outcome'] | 'clusterNotFound' | 'noEndpoints' | 'mixed';

export interface DestinationDecision {
  /** Envoy's name: `outbound|80|v1|web.shop.svc.cluster.local`; empty where the caller has no proxy. */
  readonly cluster: string;
  readonly host: string;
  readonly port: number;
  /** Empty for none. */
  readonly subset: string;
  /** Percent, 0 to 100: its part of the sum of all weights. */
  readonly weight: number;
  readonly outcome: DestinationOutcome;
  /** Undefined where nothing leaves the proxy. */
  readonly request?: UpstreamRequest;
  /** The waypoint that stands between, for the endpoints that ztunnel serves. */
  readonly waypoint?: WaypointDecision;
  readonly endpoints: readonly EndpointDecision[];
}

export interface WaypointDecision extends InboundDecision {
  /** `shop/waypoint` */
  readonly workload: string;
}

interface MirrorDecision {
  readonly cluster: string;
  readonly percent: number;
  readonly authority: string;
  readonly path: string;
}

export interface RouteSettings {
  /** The http rule's name; `default` where no VirtualService applies. */
  readonly name: string;
  /** `0s` for none; undefined for an answer of the proxy's own. */
  readonly timeout?: string;
  readonly retries?: RetrySettings | null;
  /** What happens to a part of the requests, by chance; undefined where nothing does. */
  readonly fault?: FaultSettings;
}

/** Faults that are injected. A request is decided as if it met none, but for an abort of all of them. */
export interface FaultSettings {
  readonly delay?: { readonly percent: number; readonly duration: string };
  readonly abort?: { readonly percent: number; readonly status: number };
}

export interface RetrySettings {
  readonly attempts: number;
  readonly retryOn: string;
  readonly perTryTimeout?: string;
  readonly statusCodes?: readonly number[];
}

interface Decided {
  /** Whose proxy decided; `client` without a proxy for a caller that has none; `destination` where it was refused there. */
  readonly at: 'gateway' | 'client' | 'waypoint' | 'destination';
  /** What the gateway's own policies made of it, where there are any. */
  readonly access?: AccessDecision;
  readonly route?: RouteSettings;
  readonly trace: readonly TraceStep[];
}

/** Where a request goes, or what answers it. The names are those of recorded cases. */
export type RouteDecision = Decided &
  (
    | {
        /** `mixed` where the destinations differ in their outcome. */
        readonly outcome: DestinationOutcome | 'passthrough';
        /** Undefined for bytes, and where the destinations differ. */
        readonly status?: number;
        readonly destinations: readonly DestinationDecision[];
        readonly mirrors: readonly MirrorDecision[];
        /** What comes of a request that is passed through to the address of a Service, in plain text. */
        readonly onward?: DestinationDecision;
      }
    | { readonly outcome: 'redirect'; readonly status: number; readonly location: string }
    | { readonly outcome: 'directResponse'; readonly status: number; readonly body: string }
    | {
        readonly outcome: 'abort' | 'corsPreflight' | 'denied' | 'unauthorized' | 'notFound' | 'error';
        readonly status: number;
      }
    | { readonly outcome: 'blocked'; readonly status?: number }
    | {
        readonly outcome: 'connectionRefused' | 'connectionClosed' | 'notInMesh' | 'notSimulated';
        readonly status?: undefined;
      }
  );
