import { describe, expect, test } from '@jest/globals';
import { judgeAdmission } from '../../lib/admission/judge-admission';
import { admissionRules } from '../../lib/admission/rules';
import { formatFieldPath } from '../../lib/model/field-path';
import { destinationRuleCases } from './cases/destination-rule';
import { envoyFilterCases } from './cases/envoy-filter';
import { proxyConfigCases, telemetryCases, trafficExtensionCases, wasmPluginCases } from './cases/extensions';
import { gatewayCases } from './cases/gateway';
import type { RuleCase, Spec } from './cases/rule-case';
import { authorizationPolicyCases, peerAuthenticationCases, requestAuthenticationCases } from './cases/security';
import { serviceEntryCases } from './cases/service-entry';
import { sidecarCases } from './cases/sidecar';
import { virtualServiceCases } from './cases/virtual-service';
import { workloadEntryCases, workloadGroupCases } from './cases/workloads';
import { istioObject } from './istio-object';

const cases: Readonly<Record<string, readonly RuleCase[]>> = {
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

/** Rules about what stands outside of the spec, or about decoding: they have tests of their own. */
const OTHER_TESTS = [
  'annotation-dry-run',
  'annotation-internal',
  'field-known',
  'field-type',
  'field-value',
  'gateway-name-label',
  'service-entry-dynamic-waypoint',
  'envoy-filter-internal',
];

describe.each(Object.entries(cases))('%s', (kind, list) => {
  test.each(list)('%s at %s, and not beside it', (rule, path, bad, good) => {
    expect(foundIn(kind, bad)).toContain(`${rule} ${path}`);
    const beside = judgeAdmission(istioObject(kind, good));
    expect(beside.filter((found) => found.rule === rule || found.severity === 'error')).toEqual([]);
  });
});

test('every rule has a bad example and a good one', () => {
  const tested = new Set(Object.values(cases).flatMap((list) => list.map(([rule]) => rule as string)));

  expect(Object.keys(admissionRules).filter((rule) => !tested.has(rule) && !OTHER_TESTS.includes(rule))).toEqual([]);
});

test('a rule is named in kebab-case, and its summary is a sentence', () => {
  for (const [name, { summary }] of Object.entries(admissionRules)) {
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
    expect(summary).toMatch(/^["A-Z].*\.$/);
  }
});

function foundIn(kind: string, spec: Spec): readonly string[] {
  return judgeAdmission(istioObject(kind, spec)).map(({ rule, path }) => `${rule} ${formatFieldPath(path)}`);
}
