// What a user of Vitest writes, checked as consumer.ts is, with the few declarations of Vitest that matter in its place.
import { expect } from 'vitest';
import { Mesh, type ExpectedRoute } from 'cdk8s-istio/vitest';

const mesh = Mesh.fromYaml('dist/**/*.yaml');
const expected: ExpectedRoute = { to: { host: 'cart.shop.svc.cluster.local', subset: 'v2' }, weight: 10 };

expect(mesh).toHaveNoFindings();
expect(mesh.from('shop/client')).toRoute('GET http://cart/', expected);
expect(mesh.from('shop/client')).not.toRewrite('GET http://cart/a', '/b');

// @ts-expect-error the request is missing
expect(mesh.from('shop/client')).toRoute();
