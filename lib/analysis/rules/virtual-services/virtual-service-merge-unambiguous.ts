import type { Manifest } from '../../../model/manifest';
import { groupBy } from '../../../snapshot/group-by';
import { NO_LABELS } from '../../../snapshot/labels';
import { formatResourceName, type IstioResource } from '../../../snapshot/resource';
import type { MeshView } from '../../../mesh/mesh-view';
import { textMap } from '../../../snapshot/text-map';
import { isVisible } from '../../../mesh/export-scopes';
import { mismatchOf } from '../../../simulation/match/take-route';
import { proxyRequestOf, type ProxyRequest } from '../../../simulation/match/proxy-request';
import { routesOf, type Route } from '../../../simulation/proxies/routes';
import { MESH, virtualServicesByGateway, type BoundVirtualService } from '../../../simulation/proxies/virtual-services';
import type { Rule } from '../../rule';
import { serversFor } from './servers-for';
import { concreteHost, formatWitness, tryReadRequest, witnessFor, type WitnessRequest } from '../../witness-request';

/** What one VirtualService has for a host at a gateway. */
interface Part {
  readonly virtualService: BoundVirtualService;
  readonly routes: readonly Route[];
}

/** Only this many routes of one host are checked. */
const MOST_ASKED = 500;

export const virtualServiceMergeUnambiguous: Rule = {
  name: 'virtual-service-merge-unambiguous',
  severity: 'warning',
  summary: 'VirtualServices for one host at a gateway match the same request, and the older one is used.',

  *check(mesh) {
    const reported = new Set<string>();
    for (const [gateway, all] of virtualServicesByGateway(mesh)) {
      if (gateway === MESH || all.length < 2) continue;
      const byHost = groupBy(
        all.flatMap((virtualService) => [...new Set(virtualService.hosts)].map((host) => ({ virtualService, host }))),
        ({ host }) => host,
      );
      for (const [host, claims] of byHost) {
        if (claims.length < 2) continue;
        const parts = claims.flatMap(({ virtualService }) => partOf(mesh, gateway, host, virtualService));
        for (const { first, second, witness } of rivals(mesh, host, parts)) {
          const { manifest } = second.source;
          const key = `${formatResourceName(first.source)}\n${formatResourceName(second.source)}\n${second.step.path.join('.')}`;
          if (reported.has(key)) continue;
          reported.add(key);
          yield {
            manifest,
            path: second.step.path,
            message: `${formatWitness(witness)} at Gateway ${gateway} also matches a route of ${formatResourceName(first.source)}, and the older of the two VirtualServices gets it`,
            fix: `Put both routes into one VirtualService in the intended order, or let them match different requests`,
            related: [first.source.manifest],
          };
        }
      }
    }
  },
};

/** @returns nothing if the Gateway does not exist, or does not accept the host from that namespace */
function partOf(mesh: MeshView, name: string, host: string, virtualService: BoundVirtualService): readonly Part[] {
  const slash = name.indexOf('/');
  const gateway = mesh.findConfig('Gateway', name.slice(0, slash), name.slice(slash + 1));
  if (gateway === undefined) return [];
  const workload = mesh.workloadIndex.first(textMap(gateway.spec, 'selector'));
  const { namespace } = workload ?? gateway;
  if (!isVisible(virtualService.scopes, namespace)) return [];
  const [server] = serversFor(mesh, gateway, host, virtualService.resource.namespace);
  if (server === undefined) return [];
  const port = server.message('port')?.number('number') ?? 0;
  const labels = workload?.podLabels ?? NO_LABELS;
  return [{ virtualService, routes: routesOf(virtualService, { namespace, labels, gateway: name }, port) }];
}

interface Rivals {
  readonly first: { readonly source: IstioResource<'VirtualService'> };
  readonly second: Route;
  readonly witness: WitnessRequest;
}

/** Requests that match routes of several VirtualServices, where only age decides the order of the routes. */
function* rivals(mesh: MeshView, host: string, parts: readonly Part[]): Generator<Rivals, void, undefined> {
  const asked = parts.flatMap(({ routes }) => routes).slice(0, MOST_ASKED);
  for (const route of asked) {
    const witness = route.isCatchAll ? otherRequest(host) : witnessFor(route.conditions, host);
    const request = witness && readWitness(mesh, witness);
    if (witness === undefined || request === undefined) continue;
    const taken = parts.flatMap(({ routes }) => routes.find((each) => mismatchOf(each, request) === undefined) ?? []);
    const special = taken.filter((each) => !each.isCatchAll);
    // Routes without conditions come after all others, regardless of age.
    const [first, ...others] = special.length > 0 ? special : taken;
    // The request was made for this route, and is proof only if it reaches the route.
    if (first === undefined || (first !== route && !others.includes(route))) continue;
    for (const second of others) if (!isSameAnswer(first, second)) yield { first: first.rule, second, witness };
  }
}

/** A request that no route was written for. */
function otherRequest(host: string): WitnessRequest {
  return { method: 'GET', url: `http://${concreteHost(host)}/any-other-path`, headers: {} };
}

function readWitness(mesh: MeshView, witness: WitnessRequest): ProxyRequest | undefined {
  const request = tryReadRequest(witness);
  return request && proxyRequestOf(mesh, request, 'gateway');
}

const OF_MATCH = new Set(['match', 'name']);

/** Whether it does not matter which of the two is used: they differ only in their conditions, and are in one namespace. */
function isSameAnswer(left: Route, right: Route): boolean {
  const answerOf = ({ rule }: Route) => JSON.stringify(plainRule(rule.source.manifest, rule.spec.path));
  return left.rule.source.namespace === right.rule.source.namespace && answerOf(left) === answerOf(right);
}

function plainRule(manifest: Manifest, path: readonly (string | number)[]): unknown {
  const rule = path.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], manifest); // lists are indexed by position
  return Object.entries(rule ?? {})
    .filter(([field]) => !OF_MATCH.has(field))
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
