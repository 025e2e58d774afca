import { mapConstructsOfApps } from './synth/construct-map';

export { KubernetesGateway } from './constructs/gateway-api/kubernetes-gateway';
export type { KubernetesGatewayProps } from './constructs/gateway-api/kubernetes-gateway';
export type {
  CertificateReference,
  KubernetesListener,
  ListenerOptions,
  ListenerProtocol,
  PassthroughTls,
  TerminatedTls,
} from './constructs/gateway-api/listener';
export type { AllowedRoutes } from './constructs/gateway-api/allowed-routes';
export { KubernetesHttpRoute } from './constructs/gateway-api/kubernetes-http-route';
export type {
  KubernetesHttpMatch,
  KubernetesHttpRouteProps,
  KubernetesHttpRouteRule,
} from './constructs/gateway-api/kubernetes-http-route';
export { KubernetesGrpcRoute } from './constructs/gateway-api/kubernetes-grpc-route';
export type {
  GrpcMethodMatch,
  KubernetesGrpcMatch,
  KubernetesGrpcRouteProps,
  KubernetesGrpcRouteRule,
} from './constructs/gateway-api/kubernetes-grpc-route';
export { KubernetesTlsRoute } from './constructs/gateway-api/kubernetes-tls-route';
export type { KubernetesTlsRouteProps } from './constructs/gateway-api/kubernetes-tls-route';
export { KubernetesTcpRoute } from './constructs/gateway-api/kubernetes-tcp-route';
export type { KubernetesTcpRouteProps } from './constructs/gateway-api/kubernetes-tcp-route';
export type { ConnectionRule } from './constructs/gateway-api/connection-rule';
export { KubernetesReferenceGrant } from './constructs/gateway-api/kubernetes-reference-grant';
export type {
  GrantSource,
  GrantTarget,
  KubernetesReferenceGrantProps,
} from './constructs/gateway-api/kubernetes-reference-grant';
export type { GatewaySection, RouteParent, ServiceSection } from './constructs/gateway-api/route-parent';
export type { BackendPort, RouteBackend, WeightedBackend } from './constructs/gateway-api/route-backend';
export type {
  GrpcRouteFilter,
  HeaderValue,
  HttpRouteFilter,
  PathModifier,
  RequestHeaderFilter,
  RequestMirrorFilter,
  RequestRedirectFilter,
  UrlRewriteFilter,
} from './constructs/gateway-api/route-filter';
export type { NamedValueMatch } from './constructs/gateway-api/route-match';
export { Waypoint } from './constructs/ambient/waypoint';
export type { WaypointProps } from './constructs/ambient/waypoint';
export { workloadLabels } from './constructs/mesh/workload-labels';
export type { WorkloadLabelsOptions } from './constructs/mesh/workload-labels';
export type {
  ClusterIpAccess,
  LoadBalancerAccess,
  NodePortAccess,
  ServiceAccess,
} from './constructs/addons/service-access';
export { GrafanaService } from './constructs/addons/grafana-service';
export type { GrafanaServiceOptions, GrafanaServiceProps } from './constructs/addons/grafana-service';
export { JaegerService } from './constructs/addons/jaeger-service';
export type { JaegerServiceProps } from './constructs/addons/jaeger-service';
export { prometheusUrl } from './constructs/addons/prometheus-url';
export { ArgoApplication } from './constructs/gitops/argo-application';
export type {
  ArgoApplicationOptions,
  ArgoApplicationProps,
  ArgoAutomation,
  ArgoChartSource,
  ArgoFolderSource,
} from './constructs/gitops/argo-application';
export type { ArgoCluster, ArgoDestination } from './constructs/gitops/argo-destination';
export { ArgoProject } from './constructs/gitops/argo-project';
export type { ArgoGroupKind, ArgoProjectProps } from './constructs/gitops/argo-project';
export { FluxGitRepository } from './constructs/gitops/flux-git-repository';
export type {
  FluxGitReference,
  FluxGitRepositoryOptions,
  FluxGitRepositoryProps,
} from './constructs/gitops/flux-git-repository';
export { FluxHelmRelease } from './constructs/gitops/flux-helm-release';
export type { FluxHelmReleaseProps } from './constructs/gitops/flux-helm-release';
export { FluxHelmRepository } from './constructs/gitops/flux-helm-repository';
export type { FluxHelmRepositoryProps } from './constructs/gitops/flux-helm-repository';
export { FluxKustomization } from './constructs/gitops/flux-kustomization';
export type { FluxKustomizationProps } from './constructs/gitops/flux-kustomization';
export type { FluxObjectName } from './constructs/gitops/flux-reference';
export { istioWebhookDifferences } from './constructs/gitops/istio-webhook-differences';
export type { IgnoredDifference, IstiodIdentity } from './constructs/gitops/istio-webhook-differences';
export type { IstioChartName, IstioHelmChart } from './constructs/installation/helm-charts';
export { IstioArgoApplications } from './constructs/installation/istio-argo-applications';
export type { IstioArgoApplicationsProps } from './constructs/installation/istio-argo-applications';
export type {
  GatewayComponent,
  GatewayServicePort,
  GatewayServiceValues,
  IstioComponents,
  NodeComponent,
  Quantities,
  ReplicaRange,
  ResourceNeeds,
  RunningComponent,
  ScaledComponent,
  SwitchedComponent,
} from './constructs/installation/istio-components';
export { IstioHelmReleases } from './constructs/installation/istio-helm-releases';
export type { IstioHelmReleasesProps } from './constructs/installation/istio-helm-releases';
export { IstioInstallation } from './constructs/installation/istio-installation';
export type { IstioInstallationProps, IstioVersion } from './constructs/installation/istio-installation';
export type { IstioOperatorManifest } from './constructs/installation/istio-operator';
export type { GlobalValues, IstioValues, PilotValues } from './constructs/installation/istio-values';
export type {
  ExtensionProviderValues,
  MeshConfigValues,
  ProxyConfigValues,
} from './constructs/installation/mesh-config-values';
export type { IstioProfile } from './constructs/installation/profiles';
export { AllowOnly } from './constructs/intents/allow-only';
export type { AllowOnlyProps, Permission } from './constructs/intents/allow-only';
export { CanaryRelease } from './constructs/intents/canary-release';
export type { CanaryReleaseProps } from './constructs/intents/canary-release';
export { ExternalService } from './constructs/intents/external-service';
export type { EgressGateway, ExternalServiceProps } from './constructs/intents/external-service';
export { HttpsRedirect } from './constructs/intents/https-redirect';
export type { HttpsRedirectProps } from './constructs/intents/https-redirect';
export { IngressRoute } from './constructs/intents/ingress-route';
export type { IngressRouteProps } from './constructs/intents/ingress-route';
export { JwtAuthentication } from './constructs/intents/jwt-authentication';
export type { JwtAuthenticationProps } from './constructs/intents/jwt-authentication';
export { StrictMtls } from './constructs/intents/strict-mtls';
export type { StrictMtlsProps } from './constructs/intents/strict-mtls';
export { TrafficSplit } from './constructs/intents/traffic-split';
export type { TrafficSplitProps } from './constructs/intents/traffic-split';
export { KialiService } from './constructs/addons/kiali-service';
export type { KialiAccess, KialiServiceOptions, KialiServiceProps } from './constructs/addons/kiali-service';
export { AuthorizationPolicy } from './constructs/kinds/authorization-policy';
export type { AuthorizationPolicyProps } from './constructs/kinds/authorization-policy';
export { DestinationRule } from './constructs/kinds/destination-rule';
export type { DestinationRuleProps, SubsetProps } from './constructs/kinds/destination-rule';
export { EnvoyFilter } from './constructs/kinds/envoy-filter';
export type { EnvoyFilterProps } from './constructs/kinds/envoy-filter';
export { Gateway } from './constructs/kinds/gateway';
export type { GatewayProps } from './constructs/kinds/gateway';
export { IstioObject } from './constructs/kinds/istio-object';
export type { GeneratedClass, IstioObjectProps } from './constructs/kinds/istio-object';
export { PeerAuthentication } from './constructs/kinds/peer-authentication';
export type { PeerAuthenticationProps } from './constructs/kinds/peer-authentication';
export { ProxyConfig } from './constructs/kinds/proxy-config';
export type { ProxyConfigProps } from './constructs/kinds/proxy-config';
export { RequestAuthentication } from './constructs/kinds/request-authentication';
export type { RequestAuthenticationProps } from './constructs/kinds/request-authentication';
export { ServiceEntry } from './constructs/kinds/service-entry';
export type { ServiceEntryProps } from './constructs/kinds/service-entry';
export { Sidecar } from './constructs/kinds/sidecar';
export type { SidecarProps } from './constructs/kinds/sidecar';
export { Telemetry } from './constructs/kinds/telemetry';
export type { TelemetryProps } from './constructs/kinds/telemetry';
export { TrafficExtension } from './constructs/kinds/traffic-extension';
export type { TrafficExtensionProps } from './constructs/kinds/traffic-extension';
export { VirtualService } from './constructs/kinds/virtual-service';
export type { VirtualServiceProps } from './constructs/kinds/virtual-service';
export { WasmPlugin } from './constructs/kinds/wasm-plugin';
export type { WasmPluginProps } from './constructs/kinds/wasm-plugin';
export { WorkloadEntry } from './constructs/kinds/workload-entry';
export type { WorkloadEntryProps } from './constructs/kinds/workload-entry';
export { WorkloadGroup } from './constructs/kinds/workload-group';
export type { WorkloadGroupProps } from './constructs/kinds/workload-group';
export { MeshNamespace } from './constructs/mesh/mesh-namespace';
export type { DataPlane, MeshNamespaceProps } from './constructs/mesh/mesh-namespace';
export type { ObjectProps } from './constructs/objects/object-props';
export { PrometheusService } from './constructs/addons/prometheus-service';
export type { PrometheusServiceOptions, PrometheusServiceProps } from './constructs/addons/prometheus-service';
export { Subset } from './constructs/references/subset';
export { Service } from './constructs/references/service';
export type { ServiceOptions } from './constructs/references/service';
export { ServiceAccount } from './constructs/references/service-account';
export { istioReleaseOf, targetIstio } from './constructs/mesh/target';
export { warningsOf } from './constructs/notes/warnings';
export { istioReleases, newestIstioRelease } from './model/istio-release';
export type { IstioKind, IstioRelease } from './model/istio-release';
// The messages of Istio's API, for whoever names the type of a part: `const route: HttpRoute = …`.
export type * from '../imports/types';
export type {
  DurationReference,
  GatewayReference,
  HostReference,
  NamedGateway,
  NamedKubernetesGateway,
  NamespaceReference,
  PlainTarget,
  PortProtocol,
  ServiceAccountReference,
  ServiceEntryReference,
  ServicePortReference,
  ServiceReference,
  TargetReference,
  WorkloadReference,
} from './model/references';
export { acknowledge } from './constructs/notes/acknowledge';
export type { AcknowledgeProps } from './model/acknowledge-props';
export { MeshEnvironment } from './constructs/mesh/mesh-environment';
export type { EnvironmentSettings } from './constructs/mesh/mesh-environment';
export { layouts } from './synth/layout';
export { MeshApp } from './synth/mesh-app';
export type { MeshAppProps } from './synth/mesh-app';

mapConstructsOfApps();
