import type { MeshView } from '../../mesh/mesh-view';
import type { IstioResource } from '../../snapshot/resource';
import type { ServiceResource } from '../../snapshot/services';
import { textList } from '../../snapshot/text-map';
import type { Workload } from '../../snapshot/workloads';
import type { AccessServer } from '../../mesh/access-call';
import { policiesFor } from '../../mesh/policies-for';
import { waypointOf } from '../../mesh/waypoint-of';
import { proxyOf } from '../../mesh/workload-proxy';

/** The AuthorizationPolicies on the way to a Service: at its waypoint, and at each of its workloads. */
export function policiesBefore(
  mesh: MeshView,
  service: ServiceResource,
): readonly IstioResource<'AuthorizationPolicy'>[] {
  const { namespace, name, selector } = service;
  const workloads = selector.size === 0 ? [] : [...mesh.workloadsIn(namespace).matching(selector)];
  const waypoint = waypointOf(mesh, service);
  const servers = [
    ...workloads.map((workload) => serverOf(mesh, workload)),
    ...(waypoint === undefined ? [] : [{ ...serverOf(mesh, waypoint), service: { namespace, name } }]),
  ];
  return [...new Set(servers.flatMap((server) => policiesFor(mesh, 'AuthorizationPolicy', server)))];
}

/**
 * One request for each combination of method and path that the policies of a Service distinguish, and `GET /` for all
 * others.
 *
 * @returns `GET /items`, sorted; for a pattern, one request that it matches
 */
export function requestClasses(mesh: MeshView, service: ServiceResource): readonly string[] {
  return classesOf(policiesBefore(mesh, service));
}

function serverOf(mesh: MeshView, workload: Workload): AccessServer {
  return { namespace: workload.namespace, labels: workload.podLabels, proxy: proxyOf(mesh, workload) };
}

function classesOf(policies: readonly IstioResource<'AuthorizationPolicy'>[]): readonly string[] {
  const found = new Set(['GET /']);
  for (const { spec } of policies) {
    for (const rule of spec.messages('rules')) {
      for (const to of rule.messages('to')) {
        const operation = to.message('operation');
        const methods = exampleTexts(
          (['methods', 'notMethods'] as const).flatMap((field) => textList(operation, field)),
          withoutStar,
          'GET',
        );
        const paths = exampleTexts(
          (['paths', 'notPaths'] as const).flatMap((field) => textList(operation, field)),
          examplePath,
          '/',
        );
        for (const method of methods) for (const path of paths) found.add(`${method} ${path}`);
      }
    }
  }
  return [...found].sort();
}

function exampleTexts(
  patterns: readonly string[],
  exampleOf: (pattern: string) => string,
  otherwise: string,
): readonly string[] {
  const texts = patterns.map(exampleOf).filter((text) => text !== '' && !text.includes(' '));
  return texts.length === 0 ? [otherwise] : texts;
}

function withoutStar(pattern: string): string {
  return pattern.replaceAll('*', '');
}

function examplePath(pattern: string): string {
  const path = pattern.replaceAll('{**}', 'x').replaceAll('{*}', 'x').replace(/^\*/, '/x').replace(/\*$/, 'x');
  return path.startsWith('/') ? path : '';
}
