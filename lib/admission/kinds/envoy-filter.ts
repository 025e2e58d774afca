import { finding, isError, type Findings } from '../finding';
import { validateEnvoyValue } from '../envoy/validate-envoy-value';
import type { Message } from '../../messages/message';
import { validateWorkloadSelector } from '../parts/workload-selector';
import { byteLength } from '../../syntax/byte-length';
import { describeValue } from '../../model/describe';
import { re2Problem } from '../../syntax/re2';

const LISTENER_OBJECTS = ['LISTENER', 'FILTER_CHAIN', 'NETWORK_FILTER', 'HTTP_FILTER'];
const ROUTE_OBJECTS = ['ROUTE_CONFIGURATION', 'VIRTUAL_HOST', 'HTTP_ROUTE'];
const MATCHES = ['listener', 'routeConfiguration', 'cluster', 'waypoint'] as const;
const CONNECTION_MANAGERS = ['envoy.filters.network.http_connection_manager', 'envoy.http_connection_manager'];
const MAX_PROXY_VERSION = 1024;

/** Names of filters before Envoy 1.14, after `envoy.`. */
const OLD_NAMES = new Set(
  (
    'buffer cors csrf http_dynamo_filter ext_authz fault grpc_http1_bridge grpc_json_transcoder grpc_web gzip ' +
    'health_check ip_tagging lua rate_limit router squash listener.http_inspector listener.original_dst ' +
    'listener.original_src listener.proxy_protocol listener.tls_inspector client_ssl_auth http_connection_manager ' +
    'mongo_proxy ratelimit redis_proxy tcp_proxy'
  )
    .split(' ')
    .map((name) => `envoy.${name}`),
);

/** @see Istio, ValidateEnvoyFilter */
export function* validateEnvoyFilter(spec: Message<'EnvoyFilterSpec'>): Findings {
  const selector = [...validateWorkloadSelector(spec.message('workloadSelector'), 'labels')];
  if (selector.some(isError)) {
    yield* selector.filter(isError);
    return;
  }
  const message = 'an EnvoyFilter changes generated Envoy configuration, which may differ in every release';
  yield finding('envoy-filter-internal', spec.path, message, 'Use another kind if one can do this');
  yield* selector;
  for (const patch of spec.messages('configPatches')) yield* validatePatch(patch);
}

/** The first finding ends the check of a patch. */
function* validatePatch(configPatch: Message<'EnvoyConfigPatch'>): Findings {
  const match = configPatch.message('match');
  if (match?.choice('context') === 'WAYPOINT') return;
  const missing = [...validatePresence(configPatch)];
  yield* missing;
  if (missing.length > 0) return;
  const version = [...validateProxyVersion(match?.message('proxy'))];
  yield* version;
  if (version.some(isError)) return;
  const applyTo = configPatch.choice('applyTo');
  if (match !== undefined) {
    const findings = [...validateMatch(match, applyTo)];
    yield* findings;
    if (LISTENER_OBJECTS.includes(applyTo) && findings.some(isError)) return;
  }
  const patch = configPatch.message('patch');
  if (patch !== undefined) yield* validateEnvoyValue(patch, applyTo);
}

function* validatePresence(configPatch: Message<'EnvoyConfigPatch'>): Findings {
  const patch = configPatch.message('patch');
  const operation = patch?.choice('operation');
  if (configPatch.choice('applyTo') === 'INVALID') {
    yield finding('envoy-filter-apply-to', configPatch.at('applyTo'), 'the patch has no applyTo', 'Add applyTo');
  } else if (patch === undefined) {
    yield finding(
      'envoy-filter-patch',
      configPatch.at('patch'),
      'the entry has no patch',
      'Add patch: { operation, value }',
    );
  } else if (operation === 'INVALID') {
    yield finding('envoy-filter-operation', patch.at('operation'), 'the patch has no operation', 'Add operation');
  } else if (operation !== 'REMOVE' && !patch.has('value')) {
    const text = `operation ${operation ?? ''} needs a value`;
    yield finding('envoy-filter-value', patch.at('value'), text, 'Add value, or write operation REMOVE');
  }
}

function* validateProxyVersion(proxy: Message<'ProxyMatch'> | undefined): Findings {
  const version = proxy?.text('proxyVersion') ?? '';
  if (proxy === undefined || version === '') return;
  const path = proxy.at('proxyVersion');
  if (byteLength(version) > MAX_PROXY_VERSION) {
    const message = `an expression of more than ${String(MAX_PROXY_VERSION)} bytes matches no version`;
    yield finding('envoy-filter-long-version', path, message, 'Shorten it');
    return;
  }
  const problem = re2Problem(version);
  if (problem !== undefined) yield finding('regex-syntax', path, problem, 'Write it in RE2 syntax');
}

function* validateMatch(match: Message<'EnvoyConfigMatch'>, applyTo: string): Findings {
  const field = MATCHES.find((each) => match.has(each));
  const listener = match.message('listener');
  const wanted = wantedMatch(applyTo);
  if (field !== undefined && wanted !== undefined && field !== wanted) {
    const message = `applyTo ${applyTo} cannot be matched by ${field}`;
    yield finding('envoy-filter-match', match.at(field), message, `Write match.${wanted}`);
  } else if (LISTENER_OBJECTS.includes(applyTo)) {
    const filter = listener?.message('filterChain')?.message('filter');
    if (filter !== undefined) yield* validateFilterMatch(filter, applyTo);
  }
}

function wantedMatch(applyTo: string): string | undefined {
  if (LISTENER_OBJECTS.includes(applyTo)) return 'listener';
  if (ROUTE_OBJECTS.includes(applyTo)) return 'routeConfiguration';
  return applyTo === 'CLUSTER' ? 'cluster' : undefined;
}

/** @see Istio, validateListenerMatch... of an EnvoyFilter */
function* validateFilterMatch(filter: Message<'FilterMatch'>, applyTo: string): Findings {
  const name = filter.text('name');
  if (applyTo === 'LISTENER' || applyTo === 'FILTER_CHAIN') {
    const message = `a filter match has no effect on applyTo ${applyTo}`;
    yield finding('envoy-filter-unused-match', filter.path, message, 'Remove it, or patch the filter');
  }
  if (name === '') {
    yield finding('envoy-filter-filter-name', filter.at('name'), 'the filter match has no name', 'Add its name');
    return;
  }
  yield* validateOldName(filter, name);
  const subFilter = filter.message('subFilter');
  if (subFilter === undefined) return;
  if (applyTo !== 'HTTP_FILTER' || !CONNECTION_MANAGERS.includes(name)) {
    const message = `only HTTP filters in ${CONNECTION_MANAGERS[0] ?? ''} can be matched as subFilter`;
    yield finding(
      'envoy-filter-sub-filter',
      subFilter.path,
      message,
      'Write applyTo: HTTP_FILTER and that filter name, or remove subFilter',
    );
    return;
  }
  const subName = subFilter.text('name');
  if (subName === '') {
    yield finding('envoy-filter-filter-name', subFilter.at('name'), 'the subFilter match has no name', 'Add its name');
    return;
  }
  yield* validateOldName(subFilter, subName);
}

function* validateOldName(filter: Message<'FilterMatch' | 'NameMatch'>, name: string): Findings {
  if (!OLD_NAMES.has(name)) return;
  const message = `${describeValue(name)} is an old filter name that Envoy no longer uses`;
  yield finding(
    'envoy-filter-old-name',
    filter.at('name'),
    message,
    'Write its new name, such as envoy.filters.http.lua',
  );
}
