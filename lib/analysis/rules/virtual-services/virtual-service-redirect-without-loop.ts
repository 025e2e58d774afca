import type { Message } from '../../../messages/message';
import { qualifyHost } from '../../../mesh/hosts';
import { NO_LABELS } from '../../../snapshot/labels';
import type { IstioResource } from '../../../snapshot/resource';
import type { MeshView } from '../../../mesh/mesh-view';
import { SuffixIndex } from '../../../snapshot/suffix-index';
import { textList, textMap } from '../../../snapshot/text-map';
import type { Workload } from '../../../snapshot/workloads';
import { decideRoute, type Sender } from '../../../simulation/journey/decide';
import { gatewayReferences } from './gateway-references';
import type { Rule } from '../../rule';
import { formatWitness, tryReadRequest, witnessFor, type WitnessRequest } from '../../witness-request';

/** Browsers give up after twenty. */
const MOST_HOPS = 20;

export const virtualServiceRedirectWithoutLoop: Rule = {
  name: 'virtual-service-redirect-without-loop',
  aliases: ['virtual-service-redirect-ends'],
  severity: 'error',
  summary: 'A redirect leads back to itself.',

  *check(mesh) {
    for (const virtualService of mesh.configs('VirtualService')) {
      for (const rule of virtualService.spec.messages('http')) {
        if (!rule.has('redirect')) continue;
        const loop = sendersOf(mesh, virtualService)
          .flatMap((sender) => findLoop(mesh, virtualService, rule, sender))
          .at(0);
        if (loop === undefined) continue;
        const { witness, hops } = loop;
        yield {
          manifest: virtualService.manifest,
          path: rule.at('redirect'),
          message: `${formatWitness(witness)} is redirected to ${hops.join(', then to ')}, which is where it came from`,
          fix: 'Redirect to a path, host or scheme that this rule does not match, or narrow its match',
        };
      }
    }
  },
};

/** A proxy of each Gateway that it is bound to, and one workload with a sidecar if it applies to the mesh. */
function sendersOf(mesh: MeshView, virtualService: IstioResource<'VirtualService'>): readonly Sender[] {
  const gateways = textList(virtualService.spec, 'gateways');
  const senders: Sender[] = [];
  for (const { gateway } of gatewayReferences(mesh, virtualService)) {
    const workload = gateway && mesh.workloadIndex.first(textMap(gateway.spec, 'selector'));
    if (workload !== undefined) senders.push({ gateway: `${workload.namespace}/${workload.name}` });
  }
  if (gateways.length === 0 || gateways.includes('mesh')) {
    const client = clientOf(mesh, virtualService);
    if (client !== undefined) senders.push({ workload: `${client.namespace}/${client.name}` });
  }
  return senders;
}

/** The same workload for all VirtualServices that are visible everywhere, so that the routes of few proxies are computed. */
function clientOf(mesh: MeshView, { spec, namespace }: IstioResource<'VirtualService'>): Workload | undefined {
  if (!spec.has('exportTo')) return mesh.once('a client', () => mesh.workloads.find((each) => mesh.isInMesh(each)));
  const own = mesh.workloadsIn(namespace).matching(NO_LABELS);
  return [...own].find((each) => mesh.isInMesh(each));
}

interface Loop {
  readonly witness: WitnessRequest;
  readonly hops: readonly string[];
}

function findLoop(
  mesh: MeshView,
  { spec, namespace }: IstioResource<'VirtualService'>,
  rule: Message<'HttpRoute'>,
  sender: Sender,
): readonly Loop[] {
  const matches = rule.messages('match');
  const conditions = matches.length === 0 ? [[]] : matches.map((match) => [match]);
  for (const host of textList(spec, 'hosts').map((each) => qualifyHost(each, namespace))) {
    for (const each of conditions) {
      for (const place of placesOf(mesh, host, namespace, sender)) {
        const witness = witnessFor(each, host, place);
        const hops = witness && hopsOf(mesh, sender, witness, rule);
        if (witness !== undefined && hops !== undefined) return [{ witness, hops }];
      }
    }
  }
  return [];
}

/** Where clients call the host: at the default ports, and in the mesh at its own ports. */
function placesOf(mesh: MeshView, host: string, namespace: string, sender: Sender) {
  const found = 'workload' in sender ? mesh.registry.seenFrom(namespace, host) : undefined;
  if (found === undefined) return [{ scheme: 'http' }, { scheme: 'https' }] as const;
  const ports = found.ports.filter(({ protocol }) => protocol === 'http' || protocol === 'auto');
  return ports.map(({ number }) => ({ scheme: 'http', port: number }) as const);
}

/** @returns the locations, the last of which repeats an earlier one; undefined if the redirects end elsewhere */
function hopsOf(
  mesh: MeshView,
  sender: Sender,
  witness: WitnessRequest,
  rule: Message<'HttpRoute'>,
): readonly string[] | undefined {
  const { url, headers } = witness;
  const { host: _, ...others } = headers;
  const seen = new Set([url]);
  const hops: string[] = [];
  for (let next = witness; hops.length < MOST_HOPS;) {
    const request = tryReadRequest(next);
    const decision = request && decideRoute(mesh, sender, request);
    if (decision?.outcome !== 'redirect') return undefined;
    // If another route takes the first request, it proves nothing about this redirect.
    if (next === witness && !isWithin(decision.trace.at(-1)?.path ?? [], rule.path)) return undefined;
    const { location } = decision;
    // It is not known who serves another host, unless a VirtualService names it.
    if (hostOf(location) !== hostOf(url) && !isNamed(mesh, hostOf(location))) return undefined;
    hops.push(location);
    if (seen.has(location)) return hops;
    seen.add(location);
    // A client that follows a redirect sends the host of the location, not the original Host header.
    next = { ...witness, url: location, headers: others };
  }
  return undefined;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** Whether a VirtualService names the host, other than by `*`. */
function isNamed(mesh: MeshView, host: string): boolean {
  const hosts = mesh.once('routed hosts', () => {
    const index = new SuffixIndex<true>();
    for (const { spec, namespace } of mesh.configs('VirtualService')) {
      for (const each of textList(spec, 'hosts')) if (each !== '*') index.add(qualifyHost(each, namespace), true);
    }
    return index;
  });
  const [found = false] = hosts.overlapping(host);
  return found;
}

function isWithin(path: readonly (string | number)[], parent: readonly (string | number)[]): boolean {
  return parent.every((step, index) => path[index] === step);
}
