import type { IstioKind } from '../../lib';
import { AuthorizationPolicy } from '../../imports/authorization-policy';
import { DestinationRule } from '../../imports/destination-rule';
import { EnvoyFilter } from '../../imports/envoy-filter';
import { Gateway } from '../../imports/gateway';
import { PeerAuthentication } from '../../imports/peer-authentication';
import { ProxyConfig } from '../../imports/proxy-config';
import { RequestAuthentication } from '../../imports/request-authentication';
import { ServiceEntry } from '../../imports/service-entry';
import { Sidecar } from '../../imports/sidecar';
import { Telemetry } from '../../imports/telemetry';
import { TrafficExtension } from '../../imports/traffic-extension';
import { VirtualService } from '../../imports/virtual-service';
import { WasmPlugin } from '../../imports/wasm-plugin';
import { WorkloadEntry } from '../../imports/workload-entry';
import { WorkloadGroup } from '../../imports/workload-group';

/** The generated L1 of every kind. */
export const importedKinds = {
  AuthorizationPolicy,
  DestinationRule,
  EnvoyFilter,
  Gateway,
  PeerAuthentication,
  ProxyConfig,
  RequestAuthentication,
  ServiceEntry,
  Sidecar,
  Telemetry,
  TrafficExtension,
  VirtualService,
  WasmPlugin,
  WorkloadEntry,
  WorkloadGroup,
} satisfies Readonly<Record<IstioKind, unknown>>;
