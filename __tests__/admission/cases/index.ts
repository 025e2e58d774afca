import { destinationRuleCases } from './destination-rule';
import { envoyFilterCases } from './envoy-filter';
import { proxyConfigCases, telemetryCases, trafficExtensionCases, wasmPluginCases } from './extensions';
import { gatewayCases } from './gateway';
import { authorizationPolicyCases, peerAuthenticationCases, requestAuthenticationCases } from './security';
import { serviceEntryCases } from './service-entry';
import { sidecarCases } from './sidecar';
import { virtualServiceCases } from './virtual-service';
import { workloadEntryCases, workloadGroupCases } from './workloads';
import type { RuleCase } from './rule-case';

/** A bad and a good spec for each admission rule, by kind. */
export const admissionCases: Readonly<Record<string, readonly RuleCase[]>> = {
  AuthorizationPolicy: authorizationPolicyCases,
  DestinationRule: destinationRuleCases,
  EnvoyFilter: envoyFilterCases,
  Gateway: gatewayCases,
  PeerAuthentication: peerAuthenticationCases,
  ProxyConfig: proxyConfigCases,
  RequestAuthentication: requestAuthenticationCases,
  ServiceEntry: serviceEntryCases,
  Sidecar: sidecarCases,
  Telemetry: telemetryCases,
  TrafficExtension: trafficExtensionCases,
  VirtualService: virtualServiceCases,
  WasmPlugin: wasmPluginCases,
  WorkloadEntry: workloadEntryCases,
  WorkloadGroup: workloadGroupCases,
};
