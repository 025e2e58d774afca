import { formatFieldPath } from '../model/field-path';
import { formatManifestName } from '../model/manifest';
import type { Origins } from '../model/origin';
import type { EndpointDecision, RouteDecision, RouteSettings, TraceStep } from '../simulation/journey/decision';
import { DEFAULT_RETRIES } from '../simulation/match/settings';
import { escapeControl } from './escape-control';
import { formatPlace, placeOf } from './format-place';

const NO_ORIGINS: Origins = new Map();

/** Formats a decision: each step on a line with its place in a file, then the outcome. */
export function formatRoute(decision: RouteDecision, origins: Origins = NO_ORIGINS): string {
  const lines = [
    ...decision.trace.map((step) => formatStep(step, origins)),
    '',
    `${decision.outcome}${detail(decision)}`,
  ];
  if ('destinations' in decision) {
    for (const { weight, cluster, host, outcome, request, endpoints } of decision.destinations) {
      const failed = outcome === 'delivered' ? '' : ` (${outcome})`;
      lines.push(`  ${formatPercent(weight)} % ${cluster === '' ? host : cluster}${failed}`);
      if (request !== undefined) lines.push(`    ${request.method} ${request.path} to ${request.authority}`);
      for (const endpoint of endpoints) lines.push(`    at ${formatEndpoint(endpoint)}`);
    }
    for (const { percent, cluster } of decision.mirrors)
      lines.push(`  mirrored, ${formatPercent(percent)} %: ${cluster}`);
  }
  const settings = decision.route === undefined ? [] : formatSettings(decision.route);
  if (settings.length > 0) lines.push(`  ${settings.join(', ')}`);
  return `${lines.map(escapeControl).join('\n')}\n`;
}

/** The settings of the route other than its destination: `timeout 5s`, `delayed by 2s for 10 %`. */
function formatSettings({ timeout = '0s', retries, fault }: RouteSettings): readonly string[] {
  const perTry = retries?.perTryTimeout === undefined ? '' : ` of ${retries.perTryTimeout} each`;
  return [
    ...(timeout === '0s' ? [] : [`timeout ${timeout}`]),
    ...(retries === undefined || retries === DEFAULT_RETRIES
      ? []
      : [retries === null ? 'no retries' : `${String(retries.attempts)} retries${perTry} on ${retries.retryOn}`]),
    ...(fault?.delay === undefined
      ? []
      : [`delayed by ${fault.delay.duration} for ${formatPercent(fault.delay.percent)} %`]),
    ...(fault?.abort === undefined
      ? []
      : [`aborted with ${String(fault.abort.status)} for ${formatPercent(fault.abort.percent)} %`]),
  ];
}

/** As Istio's documentation names what a client sends. */
const TLS_NAMES = { istio: 'Istio mutual TLS', mutual: 'mutual TLS', simple: 'TLS' } as const;

/** `shop/cart-v1:8000, Istio mutual TLS: denied 403` */
function formatEndpoint({ workload, address, port, tls, inbound }: EndpointDecision): string {
  const place = `${workload ?? address ?? ''}${port === undefined ? '' : `:${String(port)}`}`;
  const secured = tls === 'none' ? '' : `, ${TLS_NAMES[tls]}`;
  if (inbound === undefined || inbound.outcome === 'delivered') return place + secured;
  const status = inbound.status === undefined ? '' : ` ${String(inbound.status)}`;
  return `${place}${secured}: ${inbound.outcome}${status}`;
}

/** At most two decimals. */
function formatPercent(percent: number): string {
  return String(Math.round(percent * 100) / 100);
}

function detail(decision: RouteDecision): string {
  const status = decision.status === undefined ? '' : ` ${String(decision.status)}`;
  return `${status}${'location' in decision ? ` to ${decision.location}` : ''}, decided by the ${decision.at}`;
}

function formatStep({ manifest, path, message }: TraceStep, origins: Origins): string {
  const field = formatFieldPath(path);
  const subject = [manifest === undefined ? '' : formatManifestName(manifest), field]
    .filter((part) => part !== '')
    .join(' ');
  const place = formatPlace(placeOf(origins, manifest, path));
  return subject === '' ? message : `${subject}${place}: ${message}`;
}
