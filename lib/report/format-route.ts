import { formatFieldPath } from '../model/field-path';
import { formatManifestName } from '../model/manifest';
import type { Origins } from '../model/origin';
import type { RouteDecision, TraceStep } from '../simulation/decision';
import { formatPlace, placeOf } from './format-place';

const NO_ORIGINS: Origins = new Map();

/** Writes a decision: what was looked at, a step a line with its place in a file, and what came of it. */
export function formatRoute(decision: RouteDecision, origins: Origins = NO_ORIGINS): string {
  const lines = [
    ...decision.trace.map((step) => formatStep(step, origins)),
    '',
    `${decision.outcome}${detail(decision)}`,
  ];
  if ('destinations' in decision) {
    for (const { weight, cluster, host, outcome, request, endpoints } of decision.destinations) {
      const failed = outcome === 'delivered' ? '' : ` (${outcome})`;
      lines.push(`  ${String(weight)} % ${cluster === '' ? host : cluster}${failed}`);
      if (request !== undefined) lines.push(`    ${request.method} ${request.path} to ${request.authority}`);
      for (const { workload, address, port, tls } of endpoints) {
        const place = workload ?? address ?? '';
        lines.push(
          `    at ${place}${port === undefined ? '' : `:${String(port)}`}${tls === 'none' ? '' : `, ${tls} TLS`}`,
        );
      }
    }
    for (const { percent, cluster } of decision.mirrors) lines.push(`  mirrored, ${String(percent)} %: ${cluster}`);
  }
  return `${lines.join('\n')}\n`;
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
