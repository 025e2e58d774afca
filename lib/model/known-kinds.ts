/** A kind that is checked: its group and versions, and whether its objects have a namespace. */
export interface KnownKind {
  readonly kind: string;
  readonly group: string;
  readonly versions: readonly string[];
  readonly isClusterWide?: true;
}

const NETWORKING = { group: 'networking.istio.io', versions: ['v1', 'v1beta1', 'v1alpha3'] };
const SECURITY = { group: 'security.istio.io', versions: ['v1', 'v1beta1'] };
const EXTENSIONS = { group: 'extensions.istio.io', versions: ['v1alpha1'] };
const GATEWAY_API = { group: 'gateway.networking.k8s.io', versions: ['v1', 'v1beta1', 'v1alpha2'] };
const CORE = { group: '', versions: ['v1'] };
const APPS = { group: 'apps', versions: ['v1'] };
const BATCH = { group: 'batch', versions: ['v1'] };
const ADMISSION = { group: 'admissionregistration.k8s.io', versions: ['v1'], isClusterWide: true } as const;

/**
 * Istio's kinds with the versions that it reads, newest first.
 *
 * @see Istio, pkg/config/schema/metadata.yaml
 */
export const istioKinds = {
  AuthorizationPolicy: { kind: 'AuthorizationPolicy', ...SECURITY },
  DestinationRule: { kind: 'DestinationRule', ...NETWORKING },
  EnvoyFilter: { kind: 'EnvoyFilter', group: 'networking.istio.io', versions: ['v1alpha3'] },
  Gateway: { kind: 'Gateway', ...NETWORKING },
  PeerAuthentication: { kind: 'PeerAuthentication', ...SECURITY },
  ProxyConfig: { kind: 'ProxyConfig', group: 'networking.istio.io', versions: ['v1beta1'] },
  RequestAuthentication: { kind: 'RequestAuthentication', ...SECURITY },
  ServiceEntry: { kind: 'ServiceEntry', ...NETWORKING },
  Sidecar: { kind: 'Sidecar', ...NETWORKING },
  Telemetry: { kind: 'Telemetry', group: 'telemetry.istio.io', versions: ['v1', 'v1alpha1'] },
  TrafficExtension: { kind: 'TrafficExtension', ...EXTENSIONS },
  VirtualService: { kind: 'VirtualService', ...NETWORKING },
  WasmPlugin: { kind: 'WasmPlugin', ...EXTENSIONS },
  WorkloadEntry: { kind: 'WorkloadEntry', ...NETWORKING },
  WorkloadGroup: { kind: 'WorkloadGroup', ...NETWORKING },
} as const satisfies Readonly<Record<string, KnownKind>>;

export type IstioKindName = keyof typeof istioKinds;

/** The Kubernetes kinds that matter to a mesh. The Gateway of the Gateway API has the same name as Istio's. */
export const kubernetesKinds = {
  ConfigMap: { kind: 'ConfigMap', ...CORE },
  CronJob: { kind: 'CronJob', ...BATCH },
  CustomResourceDefinition: {
    kind: 'CustomResourceDefinition',
    group: 'apiextensions.k8s.io',
    versions: ['v1'],
    isClusterWide: true,
  },
  DaemonSet: { kind: 'DaemonSet', ...APPS },
  Deployment: { kind: 'Deployment', ...APPS },
  GatewayClass: { kind: 'GatewayClass', ...GATEWAY_API, isClusterWide: true },
  GrpcRoute: { kind: 'GRPCRoute', ...GATEWAY_API },
  HttpRoute: { kind: 'HTTPRoute', ...GATEWAY_API },
  Job: { kind: 'Job', ...BATCH },
  KubernetesGateway: { kind: 'Gateway', ...GATEWAY_API },
  MutatingWebhookConfiguration: { kind: 'MutatingWebhookConfiguration', ...ADMISSION },
  Namespace: { kind: 'Namespace', ...CORE, isClusterWide: true },
  Node: { kind: 'Node', ...CORE, isClusterWide: true },
  Pod: { kind: 'Pod', ...CORE },
  ReferenceGrant: { kind: 'ReferenceGrant', ...GATEWAY_API },
  ReplicaSet: { kind: 'ReplicaSet', ...APPS },
  Secret: { kind: 'Secret', ...CORE },
  Service: { kind: 'Service', ...CORE },
  ServiceAccount: { kind: 'ServiceAccount', ...CORE },
  StatefulSet: { kind: 'StatefulSet', ...APPS },
  TcpRoute: { kind: 'TCPRoute', ...GATEWAY_API },
  TlsRoute: { kind: 'TLSRoute', ...GATEWAY_API },
  ValidatingWebhookConfiguration: { kind: 'ValidatingWebhookConfiguration', ...ADMISSION },
} as const satisfies Readonly<Record<string, KnownKind>>;

export type KubernetesKindName = keyof typeof kubernetesKinds;
