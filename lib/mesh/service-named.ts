import { hostTarget } from './hosts';
import type { MeshView } from './mesh-view';
import type { ServiceResource } from '../snapshot/services';

/** The Service for `shop/cart`, `cart.shop`, `cart.shop.svc` or the full name. */
export function serviceNamed(mesh: MeshView, name: string): ServiceResource | undefined {
  return name.includes('/') ? servicesByName(mesh).get(name) : serviceCalled(mesh, name, 'default');
}

/** The Service for a host: `cart` in the caller's namespace, `cart.shop`, `cart.shop.svc` or the full name. */
export function serviceCalled(mesh: MeshView, host: string, namespace: string): ServiceResource | undefined {
  const bare = host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/\.svc$/, '.svc.cluster.local');
  const target = hostTarget(bare, namespace);
  const [name = '', ofNamespace, ...more] = target.name.split('.');
  return more.length > 0 ? undefined : servicesByName(mesh).get(`${ofNamespace ?? target.namespace}/${name}`);
}

function servicesByName(mesh: MeshView): ReadonlyMap<string, ServiceResource> {
  return mesh.once(
    'services by name',
    () => new Map(mesh.services.map((service) => [`${service.namespace}/${service.name}`, service])),
  );
}
