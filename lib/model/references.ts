/**
 * What stands where Istio wants the name of something, by shape: objects of this package, of any cdk8s-plus, and what a
 * `from…` gives. A reference renders as what is right from where it stands.
 */

/** Takes the place of a duration in Istio's text form: the `Duration` of cdk8s, by shape. */
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
    /** Namespace of the Service; undefined means the one of the object that refers to it. */
    readonly namespace?: string | undefined;
  };
  /** Its ports; none where they are not known. */
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
  /** Tells a ServiceEntry from what else has hosts. */
  readonly kind: 'ServiceEntry';
  /** Name of the object. */
  readonly name: string;
  /** Namespace of the object; undefined means the one of whoever refers to it. */
  readonly namespace: string | undefined;
  /** The first one is meant where one host is asked for. */
  readonly hosts: readonly string[];
}

/** What stands where Istio wants a host: a Service, a ServiceEntry, or a DNS name (`*.example.com`). */
export type HostReference = ServiceReference | ServiceEntryReference | string;

/** A Gateway of Istio (`Gateway`, `Gateway.fromName`), or `'mesh'` for all sidecars. */
export type GatewayReference = NamedGateway | 'mesh';

/** A Gateway of Istio, as something that is referred to. */
export interface NamedGateway {
  /** The kind, which both Gateways share. */
  readonly kind: 'Gateway';
  /** The group, which tells them apart. */
  readonly group: 'networking.istio.io';
  /** Name of the object. */
  readonly name: string;
  /** Namespace of the object; undefined means the one of whoever refers to it. */
  readonly namespace: string | undefined;
}

/** A Deployment, a StatefulSet or another workload of any cdk8s-plus, by the labels that its own selector matches. */
export interface WorkloadReference {
  /** Labels of its pods. */
  readonly matchLabels: Readonly<Record<string, string>>;
}

/** What a policy can be attached to: a Service, a ServiceEntry, or a Gateway of the Gateway API (a waypoint). */
export type TargetReference = ServiceReference | ServiceEntryReference | NamedKubernetesGateway | PlainTarget;

/** A target by its names, in the namespace of the policy. */
export type PlainTarget =
  | { readonly kind: 'Service'; readonly group?: '' | 'core'; readonly name: string }
  | { readonly kind: 'ServiceEntry'; readonly group: 'networking.istio.io'; readonly name: string }
  | { readonly kind: 'Gateway' | 'GatewayClass'; readonly group: 'gateway.networking.k8s.io'; readonly name: string };

/** A Gateway of the Gateway API, as something that is referred to. */
export interface NamedKubernetesGateway {
  /** The kind, which both Gateways share. */
  readonly kind: 'Gateway';
  /** The group, which tells them apart. */
  readonly group: 'gateway.networking.k8s.io';
  /** Name of the object. */
  readonly name: string;
  /** Namespace of the object; undefined means the one of whoever refers to it. */
  readonly namespace: string | undefined;
}

/** A ServiceAccount: of any cdk8s-plus, or `ServiceAccount.fromName`. */
export interface ServiceAccountReference {
  /** Tells a ServiceAccount from other objects. */
  readonly resourceType: 'serviceaccounts';
  /** Name of the object. */
  readonly name: string;
  /** Its namespace; undefined means the one of whoever refers to it. */
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
 * What a port of a Gateway, a Sidecar or a ServiceEntry speaks, in any case.
 *
 * @see https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/
 */
export type PortProtocol = UpperCaseProtocol | Lowercase<UpperCaseProtocol>;

type UpperCaseProtocol =
  'GRPC' | 'GRPC-WEB' | 'HTTP' | 'HTTP2' | 'HTTP_PROXY' | 'HTTPS' | 'MONGO' | 'MYSQL' | 'REDIS' | 'TCP' | 'TLS' | 'UDP';
