import type { FieldPath } from '../../../lib/model/field-path';
import { listAt, numberAt, textAt, valueAt } from '../../../lib/model/plain';
import type { Resource } from '../../../lib/snapshot/resource';
import { matchesLabelSelector } from '../../../lib/analysis/label-selector';
import type { KialiFindings } from '../kiali-finding';
import type { KialiWorld } from '../kiali-world';

const GROUP = 'gateway.networking.k8s.io';

/** KIA14xx, KIA15xx and KIA1601: what Gateway API objects refer to, and what they share. */
export function* checkGatewayApi(world: KialiWorld): KialiFindings {
  const { mesh } = world;
  for (const kind of ['HttpRoute', 'GrpcRoute'] as const) {
    for (const route of mesh.objects(kind)) yield* checkRoute(world, route);
  }
  const gateways = mesh.objects('KubernetesGateway');
  for (const gateway of gateways) yield* checkGateway(world, gateway, gateways);
  for (const grant of mesh.objects('ReferenceGrant')) {
    for (const [index, from] of listAt(grant.manifest, 'spec', 'from').entries()) {
      if (world.namespaces.has(textAt(from, 'namespace'))) continue;
      const path = ['spec', 'from', index, 'namespace'];
      yield { code: 'KIA1601', resource: grant, severity: 'error', path };
    }
  }
}

function* checkRoute(world: KialiWorld, route: Resource): KialiFindings {
  for (const [index, ref] of listAt(route.manifest, 'spec', 'parentRefs').entries()) {
    const group = valueAt(ref, 'group') ?? GROUP;
    const kind = textAt(ref, 'kind') || 'Gateway';
    const name = textAt(ref, 'name');
    const path: FieldPath = ['spec', 'parentRefs', index, 'name'];
    if (group === GROUP && kind === 'Gateway' && name !== '') {
      if (!isOpenGateway(world, route, textAt(ref, 'namespace') || route.namespace, name)) {
        yield { code: 'KIA1401', resource: route, severity: 'error', path: [...path, name] };
      }
    } else if (kind === 'Service' && !isOpenService(world, route, ref)) {
      yield { code: 'KIA1402', resource: route, severity: 'error', path };
    }
  }
  for (const [index, rule] of listAt(route.manifest, 'spec', 'rules').entries()) {
    for (const [place, ref] of listAt(rule, 'backendRefs').entries()) {
      if ((textAt(ref, 'kind') || 'Service') !== 'Service' || isOpenService(world, route, ref)) continue;
      const path = ['spec', 'rules', index, 'backendRefs', place, 'name'];
      yield { code: 'KIA1402', resource: route, severity: 'error', path };
    }
  }
}

function isOpenGateway(world: KialiWorld, route: Resource, namespace: string, name: string): boolean {
  const gateway = world.mesh.find('KubernetesGateway', namespace, name);
  if (gateway === undefined) return false;
  if (namespace === route.namespace) return true;
  return listAt(gateway.manifest, 'spec', 'listeners').some((listener) => {
    const allowed = valueAt(listener, 'allowedRoutes', 'namespaces');
    const from = textAt(allowed, 'from');
    if (from !== 'Selector') return from === 'All';
    return matchesLabelSelector(valueAt(allowed, 'selector'), world.labelsOf(route.namespace));
  });
}

function isOpenService(world: KialiWorld, route: Resource, ref: unknown): boolean {
  const namespace = textAt(ref, 'namespace') || route.namespace;
  const name = textAt(ref, 'name');
  if (name.includes('.') || world.service(name, namespace) === undefined) return false;
  if (namespace === route.namespace) return true;
  return world.mesh
    .objects('ReferenceGrant')
    .some(
      (grant) =>
        grant.namespace === namespace &&
        listAt(grant.manifest, 'spec', 'from').some(
          (from) => textAt(from, 'namespace') === route.namespace && textAt(from, 'kind') === route.kind,
        ) &&
        listAt(grant.manifest, 'spec', 'to').some((to) => textAt(to, 'kind') === 'Service'),
    );
}

function* checkGateway(world: KialiWorld, resource: Resource, gateways: readonly Resource[]): KialiFindings {
  const listeners = listAt(resource.manifest, 'spec', 'listeners');
  const others = gateways.filter(({ name }) => name !== resource.name);
  for (const [index, listener] of listeners.entries()) {
    const own = addressOf(listener);
    const path = ['spec', 'listeners', index];
    if (textAt(listener, 'hostname') === '') continue;
    const related = others.filter(({ manifest }) =>
      listAt(manifest, 'spec', 'listeners').some((each) => addressOf(each) === own),
    );
    if (related.length > 0) {
      yield { code: 'KIA1501', resource, severity: 'warning', path: [...path, 'hostname'], related };
    }
    const name = textAt(listener, 'name');
    if (listeners.some((each) => textAt(each, 'name') !== name && addressOf(each) === own)) {
      yield { code: 'KIA1503', resource, severity: 'error', path: [...path, 'name'] };
    }
  }
  const addresses = new Set(listAt(resource.manifest, 'spec', 'addresses').map(formatAddress));
  const sharing = others.filter(({ manifest }) =>
    listAt(manifest, 'spec', 'addresses').some((address) => addresses.has(formatAddress(address))),
  );
  if (sharing.length > 0) {
    yield { code: 'KIA1502', resource, severity: 'warning', path: ['spec', 'addresses', 'value'], related: sharing };
  }
  if (!classesOf(world).has(textAt(resource.manifest, 'spec', 'gatewayClassName'))) {
    yield { code: 'KIA1504', resource, severity: 'error', path: ['spec', 'gatewayClassName'] };
  }
}

function addressOf(listener: unknown): string {
  return [textAt(listener, 'hostname'), String(numberAt(listener, 'port')), textAt(listener, 'protocol')].join(' ');
}

function formatAddress(address: unknown): string {
  return `${textAt(address, 'type') || 'IPAddress'} ${textAt(address, 'value')}`;
}

/** Istio's classes among the objects, and those that istiod creates. */
function classesOf({ mesh }: KialiWorld): ReadonlySet<string> {
  const given = mesh
    .objects('GatewayClass')
    .filter(({ manifest }) => textAt(manifest, 'spec', 'controllerName').startsWith('istio.io'));
  return new Set(['istio', 'istio-remote', 'istio-waypoint', ...given.map(({ name }) => name)]);
}
