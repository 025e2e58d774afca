// Compiled, never run: the L2 reaches every field of the spec of every kind. A new release with a new field, or a kind whose
// props leave one out, does not compile.
import type * as istio from '../../lib';
import type { importedKinds } from '../conformance/imported-kinds';

/** Props of each kind's construct. */
interface PropsOfKinds {
  AuthorizationPolicy: istio.AuthorizationPolicyProps;
  DestinationRule: istio.DestinationRuleProps;
  EnvoyFilter: istio.EnvoyFilterProps;
  Gateway: istio.GatewayProps;
  PeerAuthentication: istio.PeerAuthenticationProps;
  ProxyConfig: istio.ProxyConfigProps;
  RequestAuthentication: istio.RequestAuthenticationProps;
  ServiceEntry: istio.ServiceEntryProps;
  Sidecar: istio.SidecarProps;
  Telemetry: istio.TelemetryProps;
  TrafficExtension: istio.TrafficExtensionProps;
  VirtualService: istio.VirtualServiceProps;
  WasmPlugin: istio.WasmPluginProps;
  WorkloadEntry: istio.WorkloadEntryProps;
  WorkloadGroup: istio.WorkloadGroupProps;
}

/** Fields that the L2 has under another name, because the object's own metadata has the first one. */
interface Renamed {
  WorkloadGroup: { metadata: 'workloadMetadata' };
}

type Kind = keyof typeof importedKinds;
type KeysOf<Union> = Union extends unknown ? keyof Union : never;
type SpecOf<K extends Kind> = NonNullable<NonNullable<ConstructorParameters<(typeof importedKinds)[K]>[2]>['spec']>;
type NameInL2<K extends Kind, Field> = K extends keyof Renamed
  ? Field extends keyof Renamed[K]
    ? Renamed[K][Field]
    : Field
  : Field;
type Unreachable<K extends Kind> = Exclude<NameInL2<K, KeysOf<SpecOf<K>>>, KeysOf<PropsOfKinds[K]>>;

// What stands behind the last colon is the field that the L2 does not reach.
export const everyFieldIsReached: { readonly [K in Kind]: [Unreachable<K>] extends [never] ? true : Unreachable<K> } = {
  AuthorizationPolicy: true,
  DestinationRule: true,
  EnvoyFilter: true,
  Gateway: true,
  PeerAuthentication: true,
  ProxyConfig: true,
  RequestAuthentication: true,
  ServiceEntry: true,
  Sidecar: true,
  Telemetry: true,
  TrafficExtension: true,
  VirtualService: true,
  WasmPlugin: true,
  WorkloadEntry: true,
  WorkloadGroup: true,
};
