import { Decoder } from '../../../messages/decode';
import type { Message } from '../../../messages/message';
import { WireTypes, type MessageTable } from '../../../messages/wire-type';
import { fqdnProblem } from '../../../syntax/domain';
import { isIpAddress } from '../../../syntax/ip-address';
import { parseEmbeddedYaml } from '../../../yaml/parse-embedded';

/**
 * The messages below a ProxyConfig of MeshConfig whose values are judged, or whose types a user may miss.
 *
 * @see Istio API, mesh/v1alpha1/proxy.proto
 */
const MESSAGES: MessageTable = {
  ProxyConfig: {
    configPath: 'string',
    binaryPath: 'string',
    serviceCluster: 'string',
    tracingServiceName: 'APP_LABEL_AND_NAMESPACE|CANONICAL_NAME_ONLY|CANONICAL_NAME_AND_NAMESPACE',
    drainDuration: 'duration',
    terminationDrainDuration: 'duration',
    discoveryAddress: 'string',
    statsdUdpAddress: 'string',
    proxyAdminPort: 'int32',
    controlPlaneAuthPolicy: 'NONE|MUTUAL_TLS',
    customConfigFile: 'string',
    statNameLength: 'int32',
    concurrency: 'int32',
    proxyBootstrapTemplatePath: 'string',
    interceptionMode: 'REDIRECT|TPROXY|NONE',
    tracing: '.Tracing',
    envoyAccessLogService: '.RemoteService',
    envoyMetricsService: '.RemoteService',
    proxyMetadata: '{}string',
    runtimeValues: '{}string',
    statusPort: 'int32',
    extraStatTags: '[]string',
    gatewayTopology: '.Topology',
    proxyStatsMatcher: '.StatsMatcher',
    holdApplicationUntilProxyStarts: 'bool',
    caCertificatesPem: '[]string',
    image: '.Image',
    privateKeyProvider: '.PrivateKeyProvider',
    meshId: 'string',
  },
  Tracing: {
    zipkin: '.Address',
    lightstep: '.Lightstep',
    datadog: '.Address',
    sampling: 'double',
    maxPathTagLength: 'uint32',
  },
  Address: { address: 'string' },
  Lightstep: { address: 'string', accessToken: 'string' },
  RemoteService: { address: 'string' },
  Topology: {
    numTrustedProxies: 'uint32',
    forwardClientCertDetails: 'UNDEFINED|SANITIZE|FORWARD_ONLY|APPEND_FORWARD|SANITIZE_SET|ALWAYS_FORWARD_ONLY',
  },
  StatsMatcher: { inclusionPrefixes: '[]string', inclusionSuffixes: '[]string', inclusionRegexps: '[]string' },
  Image: { imageType: 'string' },
  PrivateKeyProvider: { cryptomb: '.PollingProvider', qat: '.PollingProvider' },
  PollingProvider: { pollDelay: 'duration' },
};

const types = new WireTypes(MESSAGES);

/**
 * What is wrong with a ProxyConfig that is written into an annotation. It is laid over the one of the mesh, so only what
 * it sets itself can be wrong.
 *
 * @see Istio, mesh.ApplyProxyConfig and agent.ValidateMeshConfigProxyConfig
 */
export function proxyConfigProblem(text: string): string | undefined {
  const { value, problem } = parseEmbeddedYaml(text);
  if (problem !== undefined) return 'is not valid YAML';
  if (typeof value !== 'object' || Array.isArray(value)) return 'is not a ProxyConfig, which is a YAML mapping';
  const decoder = new Decoder(types, 'dropped');
  const config = decoder.decode(value, { is: 'message', name: 'ProxyConfig' }, []);
  const [finding] = decoder.findings;
  if (finding !== undefined) return `has ${finding.path.join('.')}: ${finding.message}`;
  return typeof config === 'object' && 'text' in config ? valueProblem(config) : undefined;
}

function valueProblem(config: Message): string | undefined {
  const tracing = config.message('tracing');
  const drain = config.duration('drainDuration');
  const addresses = [
    ['discoveryAddress', config.has('discoveryAddress') ? config.text('discoveryAddress') : undefined],
    ['statsdUdpAddress', setText(config, 'statsdUdpAddress')],
    ['envoyMetricsService.address', setText(config.message('envoyMetricsService'), 'address')],
    ['envoyAccessLogService.address', setText(config.message('envoyAccessLogService'), 'address')],
    ['tracing.zipkin.address', nodeAddress(tracing?.message('zipkin'))],
    ['tracing.datadog.address', nodeAddress(tracing?.message('datadog'))],
    ['tracing.lightstep.address', tracing?.message('lightstep')?.text('address')],
  ] as const;
  for (const [field, address] of addresses) {
    if (address !== undefined && !isHostAndPort(address)) return `has ${field} "${address}", which is no host:port`;
  }
  for (const field of ['configPath', 'binaryPath', 'serviceCluster'] as const) {
    if (config.has(field) && config.text(field) === '') return `has an empty ${field}`;
  }
  for (const field of ['proxyAdminPort', 'statusPort'] as const) {
    const port = config.number(field);
    if (config.has(field) && (port < 1 || port > 65535)) return `has ${field} ${String(port)}, which is no port`;
  }
  if (drain !== undefined && (drain <= 0n || drain % 1_000_000_000n !== 0n)) {
    return 'has a drainDuration that is no whole number of seconds';
  }
  if (tracing?.message('lightstep')?.text('accessToken') === '') return 'has tracing.lightstep without accessToken';
  const provider = config.message('privateKeyProvider');
  const polling = provider?.message('cryptomb') ?? provider?.message('qat');
  return provider !== undefined && (polling?.duration('pollDelay') ?? 0n) === 0n
    ? 'has a privateKeyProvider without pollDelay'
    : undefined;
}

/** @returns undefined for an empty one */
function setText(message: Message | undefined, field: string): string | undefined {
  const text = message?.text(field) ?? '';
  return text === '' ? undefined : text;
}

/** @returns undefined when the address is filled in on the node */
function nodeAddress(tracer: Message | undefined): string | undefined {
  const address = tracer?.text('address');
  return address?.includes('$(HOST_IP)') === true ? undefined : address;
}

function isHostAndPort(text: string): boolean {
  const [, bracketed, plain = '', port = ''] = /^(?:\[([^\]]*)\]|([^:]*)):(\d{1,5})$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  return Number(port) >= 1 && Number(port) <= 65535 && (isIpAddress(host) || fqdnProblem(host) === undefined);
}
