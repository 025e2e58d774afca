export type { ObjectProps } from './constructs/object-props';
export type { Destination } from './constructs/destination';
export type { HostReference, ServicePortReference, ServiceReference } from './constructs/host';
export { DestinationRule } from './constructs/destination-rule';
export type { DestinationRuleProps, SubsetProps, TrafficPolicy } from './constructs/destination-rule';
export { Gateway } from './constructs/gateway';
export type { GatewayPort, GatewayProps, GatewayProtocol, GatewayServer, GatewayTls } from './constructs/gateway';
export { KialiService } from './constructs/kiali-service';
export type { KialiServiceProps } from './constructs/kiali-service';
export { MeshNamespace } from './constructs/mesh-namespace';
export type { DataPlane, MeshNamespaceProps } from './constructs/mesh-namespace';
export { PrometheusService } from './constructs/prometheus-service';
export type { PrometheusServiceProps } from './constructs/prometheus-service';
export { Service } from './constructs/service';
export type { ServiceOptions } from './constructs/service';
export { Subset } from './constructs/destination';
export { istioReleaseOf, targetIstio } from './constructs/target';
export { VirtualService } from './constructs/virtual-service';
export type {
  HttpMatch,
  HttpRoute,
  HttpRouteDestination,
  StringMatch,
  VirtualServiceProps,
} from './constructs/virtual-service';
export { istioReleases, newestIstioRelease } from './model/istio-release';
export type { IstioKind, IstioRelease } from './model/istio-release';
export { MeshApp } from './synth/mesh-app';
export type { MeshAppProps } from './synth/mesh-app';
