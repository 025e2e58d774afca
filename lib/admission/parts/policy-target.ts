import { finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import { alternatives, describeValue } from '../../model/describe';

/** The kinds that a policy can target, by group. */
const TARGETS: ReadonlyMap<string, readonly string[]> = new Map([
  ['', ['Service']],
  ['core', ['Service']],
  ['networking.istio.io', ['ServiceEntry']],
  ['gateway.networking.k8s.io', ['Gateway', 'GatewayClass']],
]);

/** Specs of the kinds with a selector or targetRefs. */
type PolicySpec =
  'AuthorizationPolicySpec' | 'RequestAuthenticationSpec' | 'TelemetrySpec' | 'TrafficExtensionSpec' | 'WasmPluginSpec';

/**
 * A policy sets only one of selector, targetRef and targetRefs, and its targets are of kinds that can have policies.
 *
 * @param single its targetRef; a TrafficExtension has none
 * @see Istio, validateOneOfSelectorType and validatePolicyTargetReference
 */
export function* validatePolicyTarget(spec: Message<PolicySpec>, single?: Message<'PolicyTargetReference'>): Findings {
  const ways = [
    ...(spec.has('selector') ? [{ name: 'selector', path: spec.at('selector') }] : []),
    ...(single === undefined ? [] : [{ name: 'targetRef', path: single.path }]),
    ...(spec.has('targetRefs') ? [{ name: 'targetRefs', path: spec.at('targetRefs') }] : []),
  ];
  const [, second] = ways;
  if (second !== undefined) {
    const names = ways.map(({ name }) => name);
    const message = `${names.join(' and ')} exclude each other`;
    yield finding('target-exclusive', second.path, message, `Keep one of ${alternatives(names)}`);
  }
  for (const each of [...(single === undefined ? [] : [single]), ...spec.messages('targetRefs')])
    yield* validateTarget(each);
}

function* validateTarget(target: Message<'PolicyTargetReference'>): Findings {
  if (target.text('name') === '') {
    yield finding('target-name', target.at('name'), 'the target has no name', 'Write the name of the object');
  }
  if (target.text('namespace') !== '') {
    const message = `a target must be in the policy's own namespace, got ${describeValue(target.text('namespace'))}`;
    yield finding('target-namespace', target.at('namespace'), message, 'Remove the namespace');
  }
  const [group, kind] = [target.text('group'), target.text('kind')];
  if (TARGETS.get(group)?.includes(kind) !== true) {
    const message = `a policy cannot target kind ${describeValue(kind)} of group ${describeValue(group)}`;
    const fix =
      'Write Service, ServiceEntry (networking.istio.io), Gateway or GatewayClass (gateway.networking.k8s.io)';
    yield finding('target-kind', target.at('kind'), message, fix);
  }
}
