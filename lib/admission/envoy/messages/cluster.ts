import type { MessageTable } from '../../../messages/wire-type';

const CORE = '.envoy.config.core.v3.';
const CLUSTER = '.envoy.config.cluster.v3.';
const ENDPOINT = '.envoy.config.endpoint.v3.';

/** Clusters and their endpoints. */
export const clusterMessages: MessageTable = {
  'envoy.config.cluster.v3.Cluster': {
    name: 'string',
    altStatName: 'string',
    type: 'STATIC|STRICT_DNS|LOGICAL_DNS|EDS|ORIGINAL_DST',
    edsClusterConfig: `${CLUSTER}Cluster.EdsClusterConfig`,
    connectTimeout: 'duration',
    perConnectionBufferLimitBytes: 'uint32',
    lbPolicy: 'ROUND_ROBIN|LEAST_REQUEST|RING_HASH|RANDOM|MAGLEV|CLUSTER_PROVIDED|LOAD_BALANCING_POLICY_CONFIG',
    loadAssignment: `${ENDPOINT}ClusterLoadAssignment`,
    maxRequestsPerConnection: 'uint32',
    circuitBreakers: `${CLUSTER}CircuitBreakers`,
    http2ProtocolOptions: `${CORE}Http2ProtocolOptions`,
    httpProtocolOptions: `${CORE}Http1ProtocolOptions`,
    commonHttpProtocolOptions: `${CORE}HttpProtocolOptions`,
    typedExtensionProtocolOptions: '{}any',
    dnsRefreshRate: 'duration',
    respectDnsTtl: 'bool',
    dnsLookupFamily: 'AUTO|V4_ONLY|V6_ONLY|V4_PREFERRED|ALL',
    outlierDetection: `${CLUSTER}OutlierDetection`,
    cleanupInterval: 'duration',
    transportSocket: `${CORE}TransportSocket`,
    metadata: `${CORE}Metadata`,
    upstreamConnectionOptions: `${CLUSTER}UpstreamConnectionOptions`,
    closeConnectionsOnHostHealthFailure: 'bool',
    ignoreHealthOnHostRemoval: 'bool',
  },
  'envoy.config.cluster.v3.Cluster.EdsClusterConfig': { edsConfig: `${CORE}ConfigSource`, serviceName: 'string' },
  'envoy.config.cluster.v3.CircuitBreakers': { thresholds: `[]${CLUSTER}CircuitBreakers.Thresholds` },
  'envoy.config.cluster.v3.CircuitBreakers.Thresholds': {
    priority: 'DEFAULT|HIGH',
    maxConnections: 'uint32',
    maxPendingRequests: 'uint32',
    maxRequests: 'uint32',
    maxRetries: 'uint32',
    trackRemaining: 'bool',
    maxConnectionPools: 'uint32',
  },
  'envoy.config.cluster.v3.OutlierDetection': {
    consecutive5xx: 'uint32',
    interval: 'duration',
    baseEjectionTime: 'duration',
    maxEjectionPercent: 'uint32',
    consecutiveGatewayFailure: 'uint32',
    splitExternalLocalOriginErrors: 'bool',
    maxEjectionTime: 'duration',
  },
  'envoy.config.cluster.v3.UpstreamConnectionOptions': { tcpKeepalive: `${CORE}TcpKeepalive` },
  'envoy.config.core.v3.TcpKeepalive': {
    keepaliveProbes: 'uint32',
    keepaliveTime: 'uint32',
    keepaliveInterval: 'uint32',
  },
  'envoy.config.endpoint.v3.ClusterLoadAssignment': {
    clusterName: 'string',
    endpoints: `[]${ENDPOINT}LocalityLbEndpoints`,
  },
  'envoy.config.endpoint.v3.LocalityLbEndpoints': {
    locality: `${CORE}Locality`,
    lbEndpoints: `[]${ENDPOINT}LbEndpoint`,
    loadBalancingWeight: 'uint32',
    priority: 'uint32',
  },
  'envoy.config.endpoint.v3.LbEndpoint': {
    endpoint: `${ENDPOINT}Endpoint`,
    endpointName: 'string',
    metadata: `${CORE}Metadata`,
    loadBalancingWeight: 'uint32',
  },
  'envoy.config.endpoint.v3.Endpoint': { address: `${CORE}Address`, hostname: 'string' },
  'envoy.extensions.upstreams.http.v3.HttpProtocolOptions': {
    commonHttpProtocolOptions: `${CORE}HttpProtocolOptions`,
    explicitHttpConfig: '.envoy.extensions.upstreams.http.v3.HttpProtocolOptions.ExplicitHttpConfig',
  },
  'envoy.extensions.upstreams.http.v3.HttpProtocolOptions.ExplicitHttpConfig': {
    httpProtocolOptions: `${CORE}Http1ProtocolOptions`,
    http2ProtocolOptions: `${CORE}Http2ProtocolOptions`,
  },
};
