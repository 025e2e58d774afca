/**
 * Sets of fields of which at most one may be set, by message, where only Istio's admission webhook enforces it and not
 * the CRD.
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

/** Alternatives of which exactly one must be set, named by any of their fields. */
export const requiredChoices: ReadonlySet<string> = new Set(['HttpRoute.route', 'TrafficExtensionSpec.wasm']);
