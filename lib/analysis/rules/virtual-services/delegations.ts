import type { Message } from '../../../messages/message';
import type { MeshView } from '../../../mesh/mesh-view';
import type { IstioResource } from '../../../snapshot/resource';

/** A route that delegates to another VirtualService. */
export interface Delegation {
  readonly root: IstioResource<'VirtualService'>;
  readonly rule: Message<'HttpRoute'>;
  readonly delegate: Message<'Delegate'>;
  readonly namespace: string;
  readonly name: string;
  readonly target: IstioResource<'VirtualService'> | undefined;
}

/** All delegating routes of all VirtualServices. */
export function delegations(mesh: MeshView): readonly Delegation[] {
  return mesh.once('delegations', () =>
    mesh.configs('VirtualService').flatMap((root) =>
      root.spec.messages('http').flatMap((rule) => {
        const delegate = rule.message('delegate');
        if (delegate === undefined) return [];
        const [namespace, name] = [delegate.text('namespace') || root.namespace, delegate.text('name')];
        const target = mesh.findConfig('VirtualService', namespace, name);
        return [{ root, rule, delegate, namespace, name, target }];
      }),
    ),
  );
}
