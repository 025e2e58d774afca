/**
 * References to objects by shape: constructs of this package and of any cdk8s-plus, and the results of `from…`. They
 * are accepted where Istio wants a name. A reference renders as the name that is right for the object that contains it.
 */

/** Accepted in place of a duration string: the `Duration` of cdk8s, by shape. */
export interface DurationReference {
  /** Its length; whole milliseconds unless `integral` is false. */
  readonly toMilliseconds: (options?: { readonly integral?: boolean }) => number;
}

/** A Kubernetes Service: the `Service` of any cdk8s-plus, `Service.fromName`, or an add-on's Service. */
export interface ServiceReference {
  /** Name of the Service object. */
  readonly name: string;
  /** Metadata of the Service object. */
  readonly metadata: {
    /** Namespace of the Service; undefined means the namespace of the object that refers to it. */
    readonly namespace?: string | undefined;
  };
  /** Its ports; undefined when they are not known. */
  readonly ports: readonly ServicePortReference[];
}

/** One port of a Service. */
export interface ServicePortReference {
  /** Name of the port; a Service with one port may leave it out. */
  readonly name?: string | undefined;
  /** Number of the port. */
  readonly port: number;
}

/** A ServiceEntry, which brings its own hosts. */
export interface ServiceEntryReference {
  /** Distinguishes a ServiceEntry from other objects with hosts. */
  readonly kind: 'ServiceEntry';
  /** Name of the object. */
  readonly name: string;
  /** Namespace of the object; undefined means the namespace of the object that refers to it. */
  readonly namespace: string | undefined;
  /** Its hosts. Where one host is needed, the first is used. */
  readonly hosts: readonly string[];
}

/** Accepted where Istio wants a host: a Service, a ServiceEntry, or a DNS name (`*.example.com`). */
export type HostReference = ServiceReference | ServiceEntryReference | string;

/** An Istio Gateway (`Gateway`, `Gateway.fromName`), or `'mesh'` for all sidecars. */
export type GatewayReference = NamedGateway | 'mesh';

/** A reference to an Istio Gateway. */
export interface NamedGateway {
  /** The kind, which is the same for both Gateways. */
  readonly kind: 'Gateway';
  /** The group, which differs between them. */
  readonly group: 'networking.istio.io';
  /** Name of the object. */
  readonly name: string;
  /** Namespace of the object; undefined means the namespace of the object that refers to it. */
  readonly namespace: string | undefined;
}

/** A Deployment, a StatefulSet or another workload of any cdk8s-plus, by the labels that its own selector matches. */
export interface WorkloadReference {
  /** Labels of its pods. */
  readonly matchLabels: Readonly<Record<string, string>>;
}

/** An object that a policy can target: a Service, a ServiceEntry, or a Gateway of the Gateway API (a waypoint). */
export type TargetReference = ServiceReference | ServiceEntryReference | NamedKubernetesGateway | PlainTarget;

/** A target by group, kind and name, in the namespace of the policy. */
export type PlainTarget =
  | { readonly kind: 'Service'; readonly group?: '' | 'core'; readonly name: string }
  | { readonly kind: 'ServiceEntry'; readonly group: 'networking.istio.io'; readonly name: string }
  | { readonly kind: 'Gateway' | 'GatewayClass'; readonly group: 'gateway.networking.k8s.io'; readonly name: string };

/** A reference to a Gateway of the Gateway API. */
export interface NamedKubernetesGateway {
  /** The kind, which is the same for both Gateways. */
  readonly kind: 'Gateway';
  /** The group, which differs between them. */
  readonly group: 'gateway.networking.k8s.io';
  /** Name of the object. */
  readonly name: string;
  /** Namespace of the object; undefined means the namespace of the object that refers to it. */
  readonly namespace: string | undefined;
}

/** A ServiceAccount of any cdk8s-plus, or `ServiceAccount.fromName`. */
export interface ServiceAccountReference {
  /** Distinguishes a ServiceAccount from other objects. */
  readonly resourceType: 'serviceaccounts';
  /** Name of the object. */
  readonly name: string;
  /** Its namespace; undefined means the namespace of the object that refers to it. */
  readonly metadata: { readonly namespace?: string | undefined };
}

/** A Namespace: `MeshNamespace`, or the `Namespace` of any cdk8s-plus. */
export interface NamespaceReference {
  /** `namespaces`. */
  readonly resourceType: string;
  /** Name of the namespace. */
  readonly name: string;
}

/**
 * Protocol of a port of a Gateway, a Sidecar or a ServiceEntry, in upper or lower case.
 *
 * @see https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/
 */
export type PortProtocol = UpperCaseProtocol | Lowercase<UpperCaseProtocol>;

type UpperCaseProtocol =
  'GRPC' | 'GRPC-WEB' | 'HTTP' | 'HTTP2' | 'HTTP_PROXY' | 'HTTPS' | 'MONGO' | 'MYSQL' | 'REDIS' | 'TCP' | 'TLS' | 'UDP';
