import type { Message } from '../messages/message';

const KEYS = ['headers', 'auth.claims', 'auth.principal', 'auth.audiences', 'auth.presenter'];
const OPERATIONS = ['methods', 'notMethods', 'paths', 'notPaths', 'hosts', 'notHosts'] as const;

/** Whether a policy asks for what HTTP shows, or a token. */
export function isLayer7Policy(spec: Message<'AuthorizationPolicySpec'>): boolean {
  return spec
    .messages('rules')
    .some(
      (rule) =>
        rule.messages('when').some((when) => KEYS.some((key) => when.text('key').startsWith(`request.${key}`))) ||
        rule.messages('to').some((to) => OPERATIONS.some((field) => to.message('operation')?.has(field) === true)) ||
        rule
          .messages('from')
          .some((from) =>
            (['requestPrincipals', 'notRequestPrincipals'] as const).some(
              (field) => from.message('source')?.has(field) === true,
            ),
          ),
    );
}

/** Whether a Telemetry asks for what HTTP shows. */
export function isLayer7Telemetry(spec: Message<'TelemetrySpec'>): boolean {
  return (
    spec.has('tracing') ||
    spec.has('accessLogging') ||
    spec.messages('metrics').some((metric) => metric.has('overrides'))
  );
}

/** Whether a VirtualService routes HTTP or TLS of the mesh. */
export function isLayer7Route(spec: Message<'VirtualServiceSpec'>): boolean {
  const gateways = spec.texts('gateways');
  const isOfMesh = gateways.length === 0 || gateways.some(({ value }) => value === 'mesh');
  return isOfMesh && (spec.has('http') || spec.has('tls'));
}

/** Whether a DestinationRule has settings of HTTP, or ones that need a proxy that balances requests. */
export function isLayer7Rule(spec: Message<'DestinationRuleSpec'>): boolean {
  const holders: readonly Message<'DestinationRuleSpec' | 'SubsetDefinition'>[] = [spec, ...spec.messages('subsets')];
  return holders.some((holder) => {
    const policy = holder.message('trafficPolicy');
    if (policy === undefined) return false;
    const hash = policy.message('loadBalancer')?.message('consistentHash');
    return (
      hash?.has('httpHeaderName') === true ||
      hash?.has('httpCookie') === true ||
      policy.message('connectionPool')?.has('http') === true ||
      policy.has('outlierDetection')
    );
  });
}
