import { expect } from '@jest/globals';
import { recordOrigins } from '../synth/origins';
import { toAllow, toDeny, type CallOptions, type DenialOptions } from './to-allow';
import { toHaveNoFindings } from './to-have-no-findings';

export { Mesh, type MeshOptions } from './mesh';
export type { ClientReference, MeshClient, NamedObject } from './mesh-client';
export type { CallOptions, DenialOptions } from './to-allow';

// Where constructs are made is what a failing test tells.
recordOrigins();

// Jest's matchers are of the whole test file, so this is seen by the global `expect` as well.
expect.extend({ toHaveNoFindings, toAllow, toDeny });

/** What importing `cdk8s-istio/jest` adds to `expect`. */
interface MeshMatchers<R> {
  /**
   * Passes for a mesh that nothing is wrong with, but for what is acknowledged.
   *
   * @example expect(Mesh.of(app)).toHaveNoFindings();
   */
  toHaveNoFindings(): R;
  /**
   * Passes when the call gets through, taken that it is routed to the Service that it names.
   *
   * @example expect(mesh.from('shop/frontend')).toAllow('GET http://cart.shop/items');
   */
  toAllow(call: string, options?: CallOptions): R;
  /**
   * Passes when the call is kept from every workload of the Service.
   *
   * @example expect(mesh.from('shop/batch')).toDeny('GET http://cart.shop/items', { by: 'shop/cart-readers' });
   */
  toDeny(call: string, options?: DenialOptions): R;
}

declare module 'expect' {
  // The type parameters have to be those of the interface that this is added to.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- what is added stands in MeshMatchers
  interface Matchers<R> extends MeshMatchers<R> {}
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the global `expect` of @types/jest is typed so
  namespace jest {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- what is added stands in MeshMatchers
    interface Matchers<R> extends MeshMatchers<R> {}
  }
}
