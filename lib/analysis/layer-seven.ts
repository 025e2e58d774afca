import type { Message } from '../messages/message';

const KEYS = ['headers', 'auth.claims', 'auth.principal', 'auth.audiences', 'auth.presenter'];
const OPERATIONS = ['methods', 'notMethods', 'paths', 'notPaths', 'hosts', 'notHosts'] as const;

/** Whether a policy uses attributes of HTTP requests or tokens. */
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

/** Whether a Telemetry uses attributes of HTTP requests. */
export function isLayer7Telemetry(spec: Message<'TelemetrySpec'>): boolean {
  return (
    spec.has('tracing') ||
    spec.has('accessLogging') ||
    spec.messages('metrics').some((metric) => metric.has('overrides'))
  );
}

/** Whether a VirtualService has HTTP or TLS routes for the mesh. */
export function isLayer7Route(spec: Message<'VirtualServiceSpec'>): boolean {
  const gateways = spec.texts('gateways');
  const isOfMesh = gateways.length === 0 || gateways.some(({ value }) => value === 'mesh');
  return isOfMesh && (spec.has('http') || spec.has('tls'));
}

/** Whether a DestinationRule has HTTP settings, or settings for a proxy that balances requests. */
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
