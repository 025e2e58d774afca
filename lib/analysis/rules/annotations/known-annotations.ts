/** What is known about an Istio annotation. */
export interface KnownAnnotation {
  /** Kinds that it applies to; `Any` for all. */
  readonly kinds: readonly string[];
  readonly phase: 'alpha' | 'beta' | 'stable';
  readonly isDeprecated: boolean;
}

/** Names by kinds; after a name, `D` is deprecated, `B` beta and `S` stable, and all else is alpha. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  Service: [
    'alpha.istio.io/canonical-serviceaccounts D',
    'alpha.istio.io/kubernetes-serviceaccounts D',
    'networking.istio.io/exportTo',
    'traffic.istio.io/nodeSelector S',
  ],
  Pod: [
    'ambient.istio.io/bypass-inbound-capture',
    'ambient.istio.io/dns-capture',
    'ambient.istio.io/redirection B',
    'inject.istio.io/templates',
    'istio.io/reroute-virtual-interfaces',
    'istio.io/rev',
    'prometheus.istio.io/merge-metrics',
    'proxy.istio.io/config B',
    'proxy.istio.io/overrides',
    'readiness.status.sidecar.istio.io/applicationPorts',
    'readiness.status.sidecar.istio.io/failureThreshold',
    'readiness.status.sidecar.istio.io/initialDelaySeconds',
    'readiness.status.sidecar.istio.io/periodSeconds',
    'sidecar.istio.io/agentLogLevel',
    'sidecar.istio.io/bootstrapOverride',
    'sidecar.istio.io/componentLogLevel',
    'sidecar.istio.io/discoveryAddress D',
    'sidecar.istio.io/extraStatTags D',
    'sidecar.istio.io/inject DB',
    'sidecar.istio.io/interceptionMode',
    'sidecar.istio.io/logLevel',
    'sidecar.istio.io/nativeSidecar',
    'sidecar.istio.io/proxyCPU',
    'sidecar.istio.io/proxyCPULimit',
    'sidecar.istio.io/proxyImage',
    'sidecar.istio.io/proxyImageType',
    'sidecar.istio.io/proxyMemory',
    'sidecar.istio.io/proxyMemoryLimit',
    'sidecar.istio.io/rewriteAppHTTPProbers',
    'sidecar.istio.io/statsCompression D',
    'sidecar.istio.io/statsEvictionInterval',
    'sidecar.istio.io/statsFlushInterval',
    'sidecar.istio.io/statsHistogramBins',
    'sidecar.istio.io/statsHistogramBuckets',
    'sidecar.istio.io/statsInclusionPrefixes D',
    'sidecar.istio.io/statsInclusionRegexps D',
    'sidecar.istio.io/statsInclusionSuffixes D',
    'sidecar.istio.io/status',
    'sidecar.istio.io/userVolume',
    'sidecar.istio.io/userVolumeMount',
    'status.sidecar.istio.io/port',
    'traffic.sidecar.istio.io/excludeInboundPorts',
    'traffic.sidecar.istio.io/excludeInterfaces',
    'traffic.sidecar.istio.io/excludeOutboundIPRanges',
    'traffic.sidecar.istio.io/excludeOutboundPorts',
    'traffic.sidecar.istio.io/includeInboundPorts',
    'traffic.sidecar.istio.io/includeOutboundIPRanges',
    'traffic.sidecar.istio.io/includeOutboundPorts',
    'traffic.sidecar.istio.io/kubevirtInterfaces D',
  ],
  'GatewayClass, Gateway': ['ambient.istio.io/waypoint-inbound-binding'],
  Any: ['galley.istio.io/analyze-suppress', 'gateway.istio.io/controller-version'],
  Gateway: ['gateway.istio.io/name-override', 'gateway.istio.io/service-account', 'networking.istio.io/service-type'],
  WorkloadEntry: [
    'istio.io/autoRegistrationGroup',
    'istio.io/connectedAt',
    'istio.io/disconnectedAt',
    'istio.io/workloadController',
  ],
  AuthorizationPolicy: ['istio.io/dry-run'],
  'Service, ServiceEntry, Namespace': ['istio.io/use-waypoint-canary-weight'],
  Ingress: ['kubernetes.io/ingress.class S'],
  'Namespace, Service, ServiceEntry': ['networking.istio.io/traffic-distribution'],
  Namespace: ['topology.istio.io/controlPlaneClusters'],
};

/**
 * The annotations that Istio reads, by name.
 *
 * @see Istio API, annotation/annotations.yaml
 */
export const knownAnnotations: ReadonlyMap<string, KnownAnnotation> = new Map(
  Object.entries(NAMES).flatMap(([kinds, names]) =>
    names.map((entry) => {
      const [name = '', flags = ''] = entry.split(' ');
      const phase = flags.includes('S') ? 'stable' : flags.includes('B') ? 'beta' : 'alpha';
      return [name, { kinds: kinds.split(', '), phase, isDeprecated: flags.includes('D') }];
    }),
  ),
);
