import { formatFieldPath } from '../model/field-path';
import { formatManifestName } from '../model/manifest';
import type { RouteDecision, TraceStep } from '../simulation/decision';

/** Writes a decision: what was looked at, a step a line, and what came of it. */
export function formatRoute(decision: RouteDecision): string {
  const lines = [...decision.trace.map(formatStep), '', `${decision.outcome}${detail(decision)}`];
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

/** The decision as data; objects by their names, field paths as text. */
export function formatRouteJson(decision: RouteDecision): string {
  const trace = decision.trace.map(({ stage, manifest, path, message, isTaken }) => ({
    stage,
    ...(manifest !== undefined && { object: formatManifestName(manifest) }),
    field: formatFieldPath(path),
    message,
    isTaken,
  }));
  const plain = (_: string, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value) as unknown;
  return `${JSON.stringify({ ...decision, trace }, plain, 2)}\n`;
}

function detail(decision: RouteDecision): string {
  const status = decision.status === undefined ? '' : ` ${String(decision.status)}`;
  return `${status}${'location' in decision ? ` to ${decision.location}` : ''}, decided by the ${decision.at}`;
}

function formatStep({ manifest, path, message }: TraceStep): string {
  const field = formatFieldPath(path);
  const place = [manifest === undefined ? '' : formatManifestName(manifest), field]
    .filter((part) => part !== '')
    .join(' ');
  return place === '' ? message : `${place}: ${message}`;
}
