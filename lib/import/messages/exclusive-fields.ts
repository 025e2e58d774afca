/**
 * Fields of which one at most may be given, by message, where it is Istio's admission webhook that says so and not the CRD.
 *
 * @see docs of Istio's VirtualService and DestinationRule; `istioctl validate` 1.31
 */
export const exclusiveFields: Readonly<Record<string, readonly (readonly string[])[]>> = {
  HttpRoute: [
    ['route', 'redirect', 'directResponse'],
    ['delegate', 'route'],
    ['delegate', 'redirect'],
    ['mirror', 'mirrors'],
  ],
  HttpRedirect: [['prefixRewrite', 'uri']],
  HttpRewrite: [['uri', 'uriRegexRewrite']],
  LoadBalancerSettings: [['localityLbSetting', 'zoneAwareLbSetting']],
  TrafficPolicy: [['proxyProtocol', 'tunnel']],
};

/** Messages and fields, of whose alternatives exactly one has to be given: named by any of the fields. */
export const requiredChoices: ReadonlySet<string> = new Set(['HttpRoute.route', 'TrafficExtensionSpec.wasm']);
