/** What an installation consists of, where it differs from its profile. */
export interface IstioComponents {
  /**
   * CRDs, and the webhook that validates.
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
   * The CNI plugin, which takes the place of the init container.
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
   * Ingress gateways beside the profile's own, `istio-ingressgateway`; one of that name changes it.
   *
   * @default - as in the profile
   */
  readonly ingressGateways?: readonly GatewayComponent[];
  /**
   * Egress gateways beside the profile's own, `istio-egressgateway`; one of that name changes it.
   *
   * @default - as in the profile
   */
  readonly egressGateways?: readonly GatewayComponent[];
}

/** A component that is there or not. */
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

/** A component with as many pods as are needed. */
export interface ScaledComponent extends RunningComponent {
  /**
   * How many pods there are.
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
   * @default - `kube-system` with the profiles for OpenShift, else that of istiod
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
   * @default - that of istiod
   */
  readonly namespace?: string;
  /**
   * Labels of the pods, which a Gateway selects them by.
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
   * All of its ports: they take the place of the profile's own.
   *
   * @default - as in the profile
   */
  readonly ports?: readonly GatewayServicePort[];
  /**
   * Annotations of the Service, for the cloud's load balancer for instance.
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
  /** Name, which begins with the protocol: `http2`, `https`, `tcp-mongo`. */
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
   * Port of every node.
   *
   * @default - Kubernetes chooses
   */
  readonly nodePort?: number;
}

/** CPU and memory, in Kubernetes' quantities: `{ requests: { cpu: '100m', memory: '128Mi' } }`. */
export interface ResourceNeeds {
  /**
   * What is set aside.
   *
   * @default - nothing
   */
  readonly requests?: Quantities;
  /**
   * What is not exceeded.
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

/** From how many to how many pods a component has, by load. The same number twice is a fixed number. */
export interface ReplicaRange {
  /** Fewest pods: 1 or more. */
  readonly min: number;
  /** Most pods: not fewer than `min`. */
  readonly max: number;
}
