import { toRedirect, toRespond, toRoute, type ExpectedRedirect, type ExpectedRoute } from './route-matchers';
import type { RequestOptions } from './route-result';
import { toAllow, toDeny, type CallOptions, type DenialOptions } from './to-allow';
import { toHaveNoFindings, type FindingOptions } from './to-have-no-findings';
import type { NamedObject } from './named-object';
import { toRequireJwt, type JwtOptions } from './to-require-jwt';
import { toRequireMtls, type MtlsOptions } from './to-require-mtls';
import { toMirror, type ExpectedMirror } from './to-mirror';
import { toRewrite, type ExpectedRewrite } from './to-rewrite';

/** The matchers for `expect.extend` of any test runner. */
export const meshMatchers = {
  toHaveNoFindings,
  toAllow,
  toDeny,
  toMirror,
  toRedirect,
  toRequireJwt,
  toRequireMtls,
  toRespond,
  toRewrite,
  toRoute,
} as const;

/** What importing `cdk8s-istio/jest` or `cdk8s-istio/vitest` adds to `expect`. */
export interface MeshMatchers<R> {
  /**
   * Passes for a mesh without findings, apart from acknowledged ones.
   *
   * @example expect(Mesh.of(app)).toHaveNoFindings({ least: 'warning' });
   */
  toHaveNoFindings(options?: FindingOptions): R;

  /**
   * Passes if the call is delivered and every pod that may receive it allows it.
   *
   * @example expect(mesh.from('shop/frontend')).toAllow('GET http://cart.shop/items');
   */
  toAllow(call: string, options?: CallOptions): R;

  /**
   * Passes if every pod that may receive the call denies it.
   *
   * @example expect(mesh.from('shop/batch')).toDeny('GET http://cart.shop/items', { by: 'shop/cart-readers' });
   */
  toDeny(call: string, options?: DenialOptions): R;

  /**
   * Passes if every workload of the server refuses, at each of its ports, clients without mutual TLS.
   *
   * @example expect(mesh).toRequireMtls('cart.shop');
   */
  toRequireMtls(server: string | NamedObject, options?: MtlsOptions): R;

  /**
   * Passes if the call is allowed with a token that the mesh trusts, and rejected without one.
   *
   * @example expect(mesh.from('shop/frontend')).toRequireJwt('GET http://cart.shop/items', { claims: { sub: 'alice' }
   * });
   */
  toRequireJwt(call: string, options?: JwtOptions): R;

  /**
   * Passes if a request reaches a destination, the expected one if it is given, and policies allow it.
   *
   * @example expect(mesh.from(gateway)).toRoute('GET http://shop.example.org/cart', { to: cart.subset('v2'), weight: 10
   * });
   */
  toRoute(request: string, expected?: ExpectedRoute): R;

  /**
   * Passes if a request is answered with a redirect.
   *
   * @param expected the status, or an object with it and the headers of the request
   * @example expect(mesh.from(gateway)).toRedirect('GET http://shop.example.org/', 'https://shop.example.org/', 301);
   */
  toRedirect(request: string, location: string, expected?: number | ExpectedRedirect): R;

  /**
   * Passes if the caller gets a status, from the application (200) or from a proxy.
   *
   * @example expect(mesh.from(gateway)).toRespond('GET http://elsewhere.example.org/', 404);
   */
  toRespond(request: string, status: number, options?: RequestOptions): R;

  /**
   * Passes if a request is mirrored, to the expected destination if one is given.
   *
   * @example expect(mesh.from(gateway)).toMirror('GET http://shop.example.org/cart', { to: cart.subset('v2'), percent:
   * 5 });
   */
  toMirror(request: string, expected?: ExpectedMirror): R;

  /**
   * Passes if a request reaches a destination and every possible destination receives it as expected: a path with its
   * query, or an object with path, authority and headers.
   *
   * @example expect(mesh.from(gateway)).toRewrite('GET http://shop.example.org/old/a', '/new/a');
   */
  toRewrite(request: string, expected: string | ExpectedRewrite): R;
}
