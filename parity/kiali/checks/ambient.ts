import type { IstioResource } from '../../../lib/snapshot/resource';
import type { Item } from '../../../lib/messages/item';
import type { Message } from '../../../lib/messages/message';
import { textMap } from '../../../lib/snapshot/text-map';
import type { KialiFindings } from '../kiali-finding';
import type { KialiPass } from '../kiali-pass';
import type { KialiWorld } from '../kiali-world';
import { isLayer7Policy, isLayer7Route, isLayer7Rule, isLayer7Telemetry } from '../../../lib/analysis/layer-seven';
import { isServiceTarget, targetsOf, type PolicyKind } from '../../../lib/mesh/target-refs';
import { isEnrolled, isOptedOut, isWaypoint } from '../../../lib/analysis/waypoint-labels';

interface PolicyCheck<Kind extends PolicyKind> {
  readonly kind: Kind;
  readonly untargeted: string;
  readonly unenrolled: string;
  readonly applies: (spec: Message<`${Kind}Spec`>) => boolean;
}

const always = () => true;

/** Policies of ambient namespaces that need a waypoint: KIA0109, KIA0110, KIA1110 to KIA1112, KIA1115 to KIA1117. */
export function* checkAmbientPolicies(world: KialiWorld): KialiFindings {
  yield* checkPolicies(world, {
    kind: 'AuthorizationPolicy',
    untargeted: 'KIA0110',
    unenrolled: 'KIA0109',
    applies: isLayer7Policy,
  });
  yield* checkPolicies(world, {
    kind: 'RequestAuthentication',
    untargeted: 'KIA1115',
    unenrolled: 'KIA1110',
    applies: always,
  });
  yield* checkPolicies(world, { kind: 'WasmPlugin', untargeted: 'KIA1116', unenrolled: 'KIA1111', applies: always });
  yield* checkPolicies(world, {
    kind: 'Telemetry',
    untargeted: 'KIA1117',
    unenrolled: 'KIA1112',
    applies: isLayer7Telemetry,
  });
}

function* checkPolicies<Kind extends PolicyKind>(
  world: KialiWorld,
  { kind, untargeted, unenrolled, applies }: PolicyCheck<Kind>,
): KialiFindings {
  for (const resource of world.mesh.configs(kind)) {
    if (!world.isAmbient(resource.namespace) || !applies(resource.spec)) continue;
    const found = { resource, severity: 'warning', path: [] } as const;
    if (targetsOf(resource.spec).length === 0) yield { code: untargeted, ...found };
    if (lacksWaypoint(world, resource)) yield { code: unenrolled, ...found };
  }
}

/** VirtualServices and DestinationRules for ambient Services: KIA0210 to KIA0212, KIA1109, KIA1113 and KIA1114. */
export function* checkAmbientHosts(pass: KialiPass): KialiFindings {
  for (const resource of pass.virtualServices) {
    if (!isLayer7Route(resource.spec)) continue;
    yield* checkHosts(pass.world, resource, resource.spec.texts('hosts'), ['KIA1109', 'KIA1113', 'KIA1114']);
  }
  for (const resource of pass.destinationRules) {
    if (!isLayer7Rule(resource.spec)) continue;
    const host = { value: resource.spec.text('host'), path: resource.spec.at('host') };
    yield* checkHosts(pass.world, resource, [host], ['KIA0210', 'KIA0211', 'KIA0212']);
  }
}

function lacksWaypoint(world: KialiWorld, { spec, namespace }: IstioResource<PolicyKind>): boolean {
  const labels = world.labelsOf(namespace);
  const services = targetsOf(spec)
    .filter(isServiceTarget)
    .flatMap((target) => world.service(target.text('name'), namespace) ?? []);
  if (services.length > 0) return services.some((service) => !isEnrolled(service.labels, labels));
  const selector = textMap(spec.message('selector'), 'matchLabels');
  if (selector.size === 0) return !isEnrolled(new Map(), labels);
  const selected = [...world.workloadsIn(namespace).matching(selector)].filter((each) => !isWaypoint(each.labels));
  if (selected.length === 0) return !isEnrolled(new Map(), labels);
  return selected.some((each) => !isOptedOut(each.labels) && !isEnrolled(each.labels, labels));
}

function* checkHosts(
  world: KialiWorld,
  resource: IstioResource,
  hosts: readonly Item<string>[],
  [fallback, unenrolled, foreign]: readonly [string, string, string],
): KialiFindings {
  const seen = new Set<string>();
  for (const { value, path } of hosts) {
    const host = world.host(value, resource.namespace);
    if (value === '' || value === '*' || !host.isComplete || !world.isAmbient(host.namespace)) continue;
    const service = world.service(host.service, host.namespace);
    if (service === undefined || seen.has(host.text)) continue;
    seen.add(host.text);
    const found = { resource, severity: 'warning', path } as const;
    if (resource.namespace !== host.namespace) yield { code: foreign, ...found };
    if (!isEnrolled(service.labels, world.labelsOf(host.namespace))) yield { code: unenrolled, ...found };
  }
  if (seen.size > 0 || !world.isAmbient(resource.namespace)) return;
  if (isEnrolled(new Map(), world.labelsOf(resource.namespace))) return;
  const [first] = hosts;
  yield { code: fallback, resource, severity: 'warning', path: first?.path ?? ['spec', 'hosts', 0] };
}
