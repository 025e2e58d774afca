import type { Diagnostic } from '../model/diagnostic';
import { newestIstioRelease, servedVersionsOf, type IstioKind } from '../model/istio-release';
import type { Manifest } from '../model/manifest';
import { decodeSpec } from '../messages/decode-spec';
import type { Message } from '../messages/message';
import type { AdmissionFinding, Findings } from './finding';
import { judgeMetadata } from './judge-metadata';
import { judgeAuthorizationPolicy } from './kinds/authorization-policy';
import { judgeDestinationRule } from './kinds/destination-rule';
import { judgeEnvoyFilter } from './kinds/envoy-filter';
import { judgeGateway } from './kinds/gateway';
import { judgePeerAuthentication } from './kinds/peer-authentication';
import { judgeProxyConfig } from './kinds/proxy-config';
import { judgeRequestAuthentication } from './kinds/request-authentication';
import { judgeServiceEntry } from './kinds/service-entry';
import { judgeSidecar } from './kinds/sidecar';
import { judgeTelemetry } from './kinds/telemetry';
import { judgeTrafficExtension } from './kinds/traffic-extension';
import { judgeVirtualService } from './kinds/virtual-service';
import { judgeWasmPlugin } from './kinds/wasm-plugin';
import { judgeWorkloadEntry } from './kinds/workload-entry';
import { judgeWorkloadGroup } from './kinds/workload-group';
import { admissionRules, type AdmissionRule } from './rules';
import { subjectOf, type Subject } from './subject';

type Judges = { readonly [Kind in IstioKind]: (spec: Message<`${Kind}Spec`>, subject: Subject) => Findings };

const judges: Judges = {
  AuthorizationPolicy: judgeAuthorizationPolicy,
  DestinationRule: judgeDestinationRule,
  EnvoyFilter: judgeEnvoyFilter,
  Gateway: judgeGateway,
  PeerAuthentication: judgePeerAuthentication,
  ProxyConfig: judgeProxyConfig,
  RequestAuthentication: judgeRequestAuthentication,
  ServiceEntry: judgeServiceEntry,
  Sidecar: judgeSidecar,
  Telemetry: judgeTelemetry,
  TrafficExtension: judgeTrafficExtension,
  VirtualService: judgeVirtualService,
  WasmPlugin: judgeWasmPlugin,
  WorkloadEntry: judgeWorkloadEntry,
  WorkloadGroup: judgeWorkloadGroup,
};

/**
 * Judges an object as Istio's admission webhook does (`istioctl validate`), in its newest release: what it refuses is an
 * error, what it warns about a warning.
 *
 * An object that cannot be decoded has no other findings. Kinds that are not Istio's, and versions that Istio does not
 * serve, have none at all.
 *
 * @throws never, whatever the object holds
 * @see Istio, pkg/config/validation
 */
export function judgeAdmission(manifest: Manifest): readonly Diagnostic[] {
  if (!isServed(manifest)) return [];
  return [...findingsOf(manifest, manifest.kind)].map(({ rule, ...found }: AdmissionFinding) => {
    const { severity, code, alsoCodes }: AdmissionRule = admissionRules[rule];
    return { rule, code, ...(alsoCodes !== undefined && { alsoCodes }), severity, manifest, ...found };
  });
}

function* findingsOf(manifest: Manifest, kind: IstioKind): Findings {
  const { spec, findings } = decodeSpec(manifest, kind);
  if (findings.length > 0) {
    yield* findings;
    return;
  }
  const subject = subjectOf(manifest);
  const outside = [...judgeMetadata(manifest, spec, subject)];
  yield* outside;
  if (outside.length === 0) yield* judgeSpec(kind, spec, subject);
}

function judgeSpec<Kind extends IstioKind>(kind: Kind, spec: Message<`${Kind}Spec`>, subject: Subject): Findings {
  return judges[kind](spec, subject);
}

function isServed(manifest: Manifest): manifest is Manifest & { readonly kind: IstioKind } {
  const { kind, apiVersion } = manifest;
  return Object.hasOwn(judges, kind) && servedVersionsOf(kind as IstioKind, newestIstioRelease).includes(apiVersion); // the keys of judges are the kinds
}
