/** The components of an installation that differ from its profile. */
export interface IstioComponents {
  /**
   * CRDs, and the validating webhook.
   *
   * @default - as in the profile
   */
  readonly base?: SwitchedComponent;
  /**
   * istiod.
   *
   * @default - as in the profile
   */
  readonly pilot?: ScaledComponent;
  /**
   * The CNI plugin, which replaces the init container.
   *
   * @default - as in the profile
   */
  readonly cni?: NodeComponent;
  /**
   * ztunnel, which carries the traffic of ambient mode.
   *
   * @default - as in the profile
   */
  readonly ztunnel?: NodeComponent;
  /**
   * Ingress gateways beside the profile's own, `istio-ingressgateway`; a gateway with that name changes it.
   *
   * @default - as in the profile
   */
  readonly ingressGateways?: readonly GatewayComponent[];
  /**
   * Egress gateways beside the profile's own, `istio-egressgateway`; a gateway with that name changes it.
   *
   * @default - as in the profile
   */
  readonly egressGateways?: readonly GatewayComponent[];
}

/** A component that can be installed or not. */
export interface SwitchedComponent {
  /**
   * Whether it is installed.
   *
   * @default - as in the profile; true for a gateway that the profile does not have
   */
  readonly enabled?: boolean;
}

/** A component with pods. */
export interface RunningComponent extends SwitchedComponent {
  /**
   * CPU and memory of a pod.
   *
   * @default - as in the profile
   */
  readonly resources?: ResourceNeeds;
}

/** A component with a variable number of pods. */
export interface ScaledComponent extends RunningComponent {
  /**
   * Number of pods.
   *
   * @default - as in the profile
   */
  readonly replicas?: ReplicaRange;
}

/** A component with a pod on every node. */
export interface NodeComponent extends RunningComponent {
  /**
   * Namespace of the pods.
   *
   * @default - `kube-system` with the OpenShift profiles, else the namespace of istiod
   */
  readonly namespace?: string;
}

/** A gateway: a Deployment of proxies, and their Service. */
export interface GatewayComponent extends ScaledComponent {
  /** Name of the Deployment and of the Service: `istio-ingressgateway`. */
  readonly name: string;
  /**
   * Namespace of the pods.
   *
   * @default - the namespace of istiod
   */
  readonly namespace?: string;
  /**
   * Labels of the pods, by which a Gateway selects them.
   *
   * @default - `istio: ingressgateway` for `istio-ingressgateway`, and so on
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * The Service.
   *
   * @default - a LoadBalancer for an ingress gateway, a ClusterIP for an egress gateway, on ports 80 and 443
   */
  readonly service?: GatewayServiceValues;
}

/** The Service of a gateway. */
export interface GatewayServiceValues {
  /**
   * Type of the Service.
   *
   * @default - LoadBalancer for an ingress gateway, ClusterIP for an egress gateway
   */
  readonly type?: 'LoadBalancer' | 'NodePort' | 'ClusterIP';
  /**
   * All of its ports. They replace those of the profile.
   *
   * @default - as in the profile
   */
  readonly ports?: readonly GatewayServicePort[];
  /**
   * Annotations of the Service, for example for a cloud load balancer.
   *
   * @default - none
   */
  readonly annotations?: Readonly<Record<string, string>>;
  /**
   * `Local` keeps the address of the client.
   *
   * @default 'Cluster'
   */
  readonly externalTrafficPolicy?: 'Cluster' | 'Local';
}

/** A port of a gateway's Service. */
export interface GatewayServicePort {
  /** Name, beginning with the protocol: `http2`, `https`, `tcp-mongo`. */
  readonly name: string;
  /** Port of the Service. */
  readonly port: number;
  /**
   * Port of the pods.
   *
   * @default - the same
   */
  readonly targetPort?: number;
  /**
   * Node port.
   *
   * @default - Kubernetes chooses
   */
  readonly nodePort?: number;
}

/** CPU and memory, as Kubernetes quantities: `{ requests: { cpu: '100m', memory: '128Mi' } }`. */
export interface ResourceNeeds {
  /**
   * The requests.
   *
   * @default - nothing
   */
  readonly requests?: Quantities;
  /**
   * The limits.
   *
   * @default - no limit
   */
  readonly limits?: Quantities;
}

/** An amount of CPU and of memory. */
export interface Quantities {
  /**
   * CPUs: `500m`, `2`.
   *
   * @default - not set
   */
  readonly cpu?: string;
  /**
   * Memory: `128Mi`, `2Gi`.
   *
   * @default - not set
   */
  readonly memory?: string;
}

/** Range of the number of pods, which depends on load. Equal bounds give a fixed number. */
export interface ReplicaRange {
  /** Minimum number of pods, at least 1. */
  readonly min: number;
  /** Maximum number of pods, at least `min`. */
  readonly max: number;
}
