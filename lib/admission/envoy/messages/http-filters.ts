import type { MessageTable } from '../../../messages/wire-type';

const CORE = '.envoy.config.core.v3.';
const FILTERS = '.envoy.extensions.filters.http.';

const HEADER_MODE = 'DEFAULT|SEND|SKIP';
const BODY_MODE = 'NONE|STREAMED|BUFFERED|BUFFERED_PARTIAL|FULL_DUPLEX_STREAMED|GRPC';

/** The most frequently inserted HTTP filters. */
export const httpFilterMessages: MessageTable = {
  'envoy.extensions.filters.http.router.v3.Router': {
    dynamicStats: 'bool',
    startChildSpan: 'bool',
    suppressEnvoyHeaders: 'bool',
    respectExpectedRqTimeout: 'bool',
  },
  'envoy.extensions.filters.http.lua.v3.Lua': {
    inlineCode: 'string',
    sourceCodes: `{}${CORE}DataSource`,
    defaultSourceCode: `${CORE}DataSource`,
    statPrefix: 'string',
  },
  'envoy.extensions.filters.http.lua.v3.LuaPerRoute': {
    disabled: 'bool',
    name: 'string',
    sourceCode: `${CORE}DataSource`,
  },
  'envoy.extensions.filters.http.buffer.v3.Buffer': { maxRequestBytes: 'uint32' },
  'envoy.extensions.filters.http.ratelimit.v3.RateLimit': {
    domain: 'string',
    stage: 'uint32',
    requestType: 'string',
    timeout: 'duration',
    failureModeDeny: 'bool',
    rateLimitedAsResourceExhausted: 'bool',
    rateLimitService: '.envoy.config.ratelimit.v3.RateLimitServiceConfig',
    enableXRatelimitHeaders: 'OFF|DRAFT_VERSION_03',
    disableXEnvoyRatelimitedHeader: 'bool',
  },
  'envoy.config.ratelimit.v3.RateLimitServiceConfig': {
    grpcService: `${CORE}GrpcService`,
    transportApiVersion: 'AUTO|V2|V3',
  },
  'envoy.extensions.filters.http.local_ratelimit.v3.LocalRateLimit': {
    statPrefix: 'string',
    tokenBucket: '.envoy.type.v3.TokenBucket',
    filterEnabled: `${CORE}RuntimeFractionalPercent`,
    filterEnforced: `${CORE}RuntimeFractionalPercent`,
    requestHeadersToAddWhenNotEnforced: `[]${CORE}HeaderValueOption`,
    responseHeadersToAdd: `[]${CORE}HeaderValueOption`,
    stage: 'uint32',
    localRateLimitPerDownstreamConnection: 'bool',
    enableXRatelimitHeaders: 'OFF|DRAFT_VERSION_03',
  },
  'envoy.type.v3.TokenBucket': { maxTokens: 'uint32', tokensPerFill: 'uint32', fillInterval: 'duration' },
  'envoy.extensions.filters.http.ext_proc.v3.ExternalProcessor': {
    grpcService: `${CORE}GrpcService`,
    failureModeAllow: 'bool',
    processingMode: `${FILTERS}ext_proc.v3.ProcessingMode`,
    requestAttributes: '[]string',
    responseAttributes: '[]string',
    messageTimeout: 'duration',
    statPrefix: 'string',
    maxMessageTimeout: 'duration',
    disableClearRouteCache: 'bool',
    allowModeOverride: 'bool',
    observabilityMode: 'bool',
  },
  'envoy.extensions.filters.http.ext_proc.v3.ProcessingMode': {
    requestHeaderMode: HEADER_MODE,
    responseHeaderMode: HEADER_MODE,
    requestBodyMode: BODY_MODE,
    responseBodyMode: BODY_MODE,
    requestTrailerMode: HEADER_MODE,
    responseTrailerMode: HEADER_MODE,
  },
  'envoy.extensions.filters.http.ext_authz.v3.ExtAuthz': {
    grpcService: `${CORE}GrpcService`,
    httpService: `${FILTERS}ext_authz.v3.HttpService`,
    transportApiVersion: 'AUTO|V2|V3',
    failureModeAllow: 'bool',
    withRequestBody: `${FILTERS}ext_authz.v3.BufferSettings`,
    clearRouteCache: 'bool',
    metadataContextNamespaces: '[]string',
    includePeerCertificate: 'bool',
    statPrefix: 'string',
  },
  'envoy.extensions.filters.http.ext_authz.v3.BufferSettings': {
    maxRequestBytes: 'uint32',
    allowPartialMessage: 'bool',
    packAsBytes: 'bool',
  },
  'envoy.extensions.filters.http.ext_authz.v3.HttpService': { serverUri: `${CORE}HttpUri`, pathPrefix: 'string' },
  'envoy.extensions.filters.http.compressor.v3.Compressor': { compressorLibrary: `${CORE}TypedExtensionConfig` },
  'envoy.extensions.filters.http.grpc_json_transcoder.v3.GrpcJsonTranscoder': {
    protoDescriptor: 'string',
    protoDescriptorBin: 'bytes',
    services: '[]string',
    autoMapping: 'bool',
    convertGrpcStatus: 'bool',
  },
  'envoy.extensions.filters.http.wasm.v3.Wasm': { config: '.envoy.extensions.wasm.v3.PluginConfig' },
  'envoy.extensions.wasm.v3.PluginConfig': {
    name: 'string',
    rootId: 'string',
    vmConfig: '.envoy.extensions.wasm.v3.VmConfig',
    configuration: 'any',
    failOpen: 'bool',
  },
  'envoy.extensions.wasm.v3.VmConfig': {
    vmId: 'string',
    runtime: 'string',
    code: `${CORE}AsyncDataSource`,
    configuration: 'any',
    allowPrecompiled: 'bool',
  },
};
