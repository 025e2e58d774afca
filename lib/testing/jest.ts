import { expect } from '@jest/globals';
import { toRedirect, toRespond, toRoute, type ExpectedRoute } from './route-matchers';
import { recordOrigins } from '../synth/origins';
import { toAllow, toDeny, type CallOptions, type DenialOptions } from './to-allow';
import { toHaveNoFindings } from './to-have-no-findings';
import { toRequireJwt, type JwtOptions } from './to-require-jwt';
import { toRequireMtls, type MtlsOptions } from './to-require-mtls';
import type { NamedObject } from './named-object';

export { Mesh, type MeshOptions } from './mesh';
export type { CallerReference, MeshCaller } from './mesh-caller';
export type { ClientReference } from './mesh-client';
export type { NamedObject } from './named-object';
export type { CallOptions, DenialOptions } from './to-allow';
export type { JwtOptions } from './to-require-jwt';
export type { MtlsOptions } from './to-require-mtls';

// Where constructs are made is what a failing test tells.
recordOrigins();

// Jest's matchers are of the whole test file, so this is seen by the global `expect` as well.
expect.extend({ toHaveNoFindings, toAllow, toDeny, toRedirect, toRequireJwt, toRequireMtls, toRespond, toRoute });

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

  /**
   * Passes when every workload that is meant refuses, at each of its ports, whoever does not come by mutual TLS.
   *
   * @example expect(mesh).toRequireMtls('cart.shop');
   */
  toRequireMtls(server: string | NamedObject, options?: MtlsOptions): R;

  /**
   * Passes when the call gets through with a token that the mesh trusts, and without one does not.
   *
   * @example expect(mesh.from('shop/frontend')).toRequireJwt('GET http://cart.shop/items', { claims: { sub: 'alice' } });
   */
  toRequireJwt(call: string, options?: JwtOptions): R;

  /**
   * Passes when a request reaches a destination, the expected one if one is said. Policies are not asked.
   *
   * @example expect(mesh.from(gateway)).toRoute('GET http://shop.example.org/cart', { to: cart.subset('v2'), weight: 10 });
   */
  toRoute(request: string, expected?: ExpectedRoute): R;

  /**
   * Passes when a request is answered with a redirect.
   *
   * @example expect(mesh.from(gateway)).toRedirect('GET http://shop.example.org/', 'https://shop.example.org/', 301);
   */
  toRedirect(request: string, location: string, status?: number): R;

  /**
   * Passes when the caller gets a status: of the application (200), or of the proxy's own.
   *
   * @example expect(mesh.from(gateway)).toRespond('GET http://elsewhere.example.org/', 404);
   */
  toRespond(request: string, status: number): R;
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
