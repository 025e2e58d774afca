import type { AccessDecision } from '../policies/access-decision';
import type { FieldPath } from '../../model/field-path';
import type { Manifest } from '../../model/manifest';

/** The stage of a trace step, in Envoy's order; `access`: mutual TLS, tokens and policies. */
type TraceStage = 'listener' | 'filterChain' | 'access' | 'virtualHost' | 'route' | 'cluster' | 'endpoint';

/** One step on the way to a decision. */
export interface TraceStep {
  readonly stage: TraceStage;
  /** The object that decides, identical to the one that was passed in; undefined for a default or a missing object. */
  readonly manifest?: Manifest;
  /** The field in the object; empty for the whole object. */
  readonly path: FieldPath;
  /** The effect on the request: `matches`, or why it does not match. */
  readonly message: string;
  /** Whether the request takes this step or is answered by it; false for a failed match and a missing object. */
  readonly isTaken: boolean;
}

/** A pod or an address that may receive the request. */
export interface EndpointDecision {
  /** `shop/web-v1`; undefined for an address. */
  readonly workload?: string;
  /** `203.0.113.10:80`, `original destination`; undefined for a pod. */
  readonly address?: string;
  /** Port of the pod. */
  readonly port?: number;
  /** What the proxy sends to it; `istio` is Istio mutual TLS. */
  readonly tls: 'none' | 'istio' | 'simple' | 'mutual';
  /** Whether a sidecar receives it. */
  readonly hasSidecar: boolean;
  /** The decision there; undefined for an address, and for a pod whose port is unknown. */
  readonly inbound?: InboundDecision;
  /** Whether the destination's waypoint stands before it: a waypoint has only the pods that ztunnel serves. */
  readonly isThroughWaypoint?: true;
}

/** The decision of the proxy that receives the request: that of a workload, or a waypoint. */
export interface InboundDecision {
  readonly at: 'destination' | 'waypoint';
  /** Mutual TLS, tokens and policies, in this order. */
  readonly access: AccessDecision;
  /** `connectionClosed`: by mutual TLS, or by a policy if the proxy does not parse HTTP. */
  readonly outcome: 'delivered' | 'denied' | 'unauthorized' | 'connectionClosed' | 'error' | 'notSimulated';
  /** Of the response; undefined for TCP, and for a closed connection. */
  readonly status?: number;
  /** Envoy's name, `inbound|8000||`; undefined if nothing is allowed through, or without a sidecar. */
  readonly cluster?: string;
  /** What the application receives; undefined for TCP. */
  readonly request?: UpstreamRequest;
  readonly trace: readonly TraceStep[];
}

/** The request as it leaves the proxy. */
export interface UpstreamRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly authority: string;
  /** By lower-case name, without the headers that proxies exchange. */
  readonly headers: ReadonlyMap<string, string>;
}

/** `mixed` if the endpoints differ. */
export type DestinationOutcome = InboundDecision['outcome'] | 'clusterNotFound' | 'noEndpoints' | 'mixed';

export interface DestinationDecision {
  /** Envoy's name: `outbound|80|v1|web.shop.svc.cluster.local`; empty if the caller has no proxy. */
  readonly cluster: string;
  readonly host: string;
  readonly port: number;
  /** Empty for none. */
  readonly subset: string;
  /** Percent, 0 to 100: its share of the sum of all weights. */
  readonly weight: number;
  readonly outcome: DestinationOutcome;
  /** Undefined if nothing leaves the proxy. */
  readonly request?: UpstreamRequest;
  /** The waypoint in front of the endpoints that ztunnel serves. */
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
  /** Of the copy; undefined if none is sent, as its cluster or the request's own has no endpoint. */
  readonly authority?: string;
  readonly path?: string;
}

export interface RouteSettings {
  /** Name of the HTTP route; `default` if no VirtualService applies. */
  readonly name: string;
  /** `0s` for none; undefined for a response of the proxy itself. */
  readonly timeout?: string;
  readonly retries?: RetrySettings | null;
  /** What happens to a random share of the requests; undefined if nothing does. */
  readonly fault?: FaultSettings;
}

/** Injected faults. A request is decided as if it had none, except if every request is aborted. */
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
  /**
   * The proxy that decided; `client` also for a caller without a proxy; `destination` if the destination refused it.
   */
  readonly at: 'gateway' | 'client' | 'waypoint' | 'destination';
  /** The decision of the gateway's own policies, if there are any. */
  readonly access?: AccessDecision;
  readonly route?: RouteSettings;
  readonly trace: readonly TraceStep[];
}

/** Where a request goes, or what answers it. Names are those in the recordings. */
export type RouteDecision = Decided &
  (
    | {
        /** `mixed` if the outcomes of the destinations differ. */
        readonly outcome: DestinationOutcome | 'passthrough';
        /** Undefined for TCP, and if the destinations differ. */
        readonly status?: number;
        readonly destinations: readonly DestinationDecision[];
        readonly mirrors: readonly MirrorDecision[];
        /** The decision about a request that is passed through to the address of a Service, in plain text. */
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
