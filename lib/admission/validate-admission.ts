import type { Diagnostic } from '../model/diagnostic';
import { newestIstioRelease, servedVersionsOf, type IstioKind } from '../model/istio-release';
import type { Manifest } from '../model/manifest';
import { decodeSpec } from '../messages/decode-spec';
import type { Message } from '../messages/message';
import type { AdmissionFinding, Findings } from './finding';
import { validateMetadata } from './validate-metadata';
import { validateAuthorizationPolicy } from './kinds/authorization-policy';
import { validateDestinationRule } from './kinds/destination-rule';
import { validateEnvoyFilter } from './kinds/envoy-filter';
import { validateGateway } from './kinds/gateway';
import { validatePeerAuthentication } from './kinds/peer-authentication';
import { validateProxyConfig } from './kinds/proxy-config';
import { validateRequestAuthentication } from './kinds/request-authentication';
import { validateServiceEntry } from './kinds/service-entry';
import { validateSidecar } from './kinds/sidecar';
import { validateTelemetry } from './kinds/telemetry';
import { validateTrafficExtension } from './kinds/traffic-extension';
import { validateVirtualService } from './kinds/virtual-service';
import { validateWasmPlugin } from './kinds/wasm-plugin';
import { validateWorkloadEntry } from './kinds/workload-entry';
import { validateWorkloadGroup } from './kinds/workload-group';
import { admissionRules, type AdmissionRule } from './rules';
import { subjectOf, type Subject } from './subject';

type Validators = { readonly [Kind in IstioKind]: (spec: Message<`${Kind}Spec`>, subject: Subject) => Findings };

const validators: Validators = {
  AuthorizationPolicy: validateAuthorizationPolicy,
  DestinationRule: validateDestinationRule,
  EnvoyFilter: validateEnvoyFilter,
  Gateway: validateGateway,
  PeerAuthentication: validatePeerAuthentication,
  ProxyConfig: validateProxyConfig,
  RequestAuthentication: validateRequestAuthentication,
  ServiceEntry: validateServiceEntry,
  Sidecar: validateSidecar,
  Telemetry: validateTelemetry,
  TrafficExtension: validateTrafficExtension,
  VirtualService: validateVirtualService,
  WasmPlugin: validateWasmPlugin,
  WorkloadEntry: validateWorkloadEntry,
  WorkloadGroup: validateWorkloadGroup,
};

/**
 * Validates an object as the admission webhook of the newest Istio release does (`istioctl validate`). What the webhook
 * rejects is an error, and what it warns about is a warning.
 *
 * An object that cannot be decoded has no other findings. Kinds that are not Istio's and versions that Istio does not
 * serve have no findings.
 *
 * @throws never, whatever the object holds
 * @see Istio, pkg/config/validation
 */
export function validateAdmission(manifest: Manifest): readonly Diagnostic[] {
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
  const outside = [...validateMetadata(manifest, spec, subject)];
  yield* outside;
  if (outside.length === 0) yield* validateSpec(kind, spec, subject);
}

function validateSpec<Kind extends IstioKind>(kind: Kind, spec: Message<`${Kind}Spec`>, subject: Subject): Findings {
  return validators[kind](spec, subject);
}

function isServed(manifest: Manifest): manifest is Manifest & { readonly kind: IstioKind } {
  const { kind, apiVersion } = manifest;
  if (!Object.hasOwn(validators, kind)) return false;
  return servedVersionsOf(kind as IstioKind, newestIstioRelease).includes(apiVersion); // the keys of validators are the kinds
}
