import { expect, test } from '@jest/globals';
import { shopMesh } from './mesh-from-text';

const TOKENS = `
apiVersion: security.istio.io/v1
kind: RequestAuthentication
metadata: { name: tokens, namespace: shop }
spec:
  selector: { matchLabels: { app: cart } }
  jwtRules: [{ issuer: https://login.example.com, audiences: [shop] }]
`;

const NEEDED = `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: signed-in, namespace: shop }
spec:
  selector: { matchLabels: { app: cart } }
  rules:
    - from: [{ source: { requestPrincipals: ['https://login.example.com/*'] } }]
      to: [{ operation: { methods: [GET] } }]
`;

test('passes if a policy requires the token that a RequestAuthentication validates', () => {
  const mesh = shopMesh([TOKENS, NEEDED].join('\n---\n'));

  expect(mesh.from('shop/frontend')).toRequireJwt('GET http://cart/items');
  expect(mesh.from('shop/frontend')).toRequireJwt('GET http://cart/items', { issuer: 'https://login.example.com' });
  expect(mesh.from('shop/frontend')).not.toRequireJwt('GET http://cart/items', { issuer: 'https://other.example.com' });
});

test('fails with only a RequestAuthentication, which accepts requests without a token', () => {
  expect(() => {
    expect(shopMesh(TOKENS).from('shop/frontend')).toRequireJwt('GET http://cart/items');
  }).toThrow('without a token:\nshop/cart: allowed');
});

test('fails for a call that is denied even with a token', () => {
  expect(() => {
    expect(shopMesh([TOKENS, NEEDED].join('\n---\n')).from('shop/frontend')).toRequireJwt('PUT http://cart/items');
  }).toThrow(
    /with \{"iss":"https:\/\/login.example.com","aud":"shop","sub":"x"\}:\nshop\/cart: denied \(403\): no rule of shop\/signed-in allows it\n {2}shop\/signed-in spec\.rules\[0\]\.to\[0\]\.operation\.methods \(.*mesh\.yaml:\d+\): ALLOW: rule 0 does not match: methods does not match "PUT", got GET/,
  );
});

test('uses the claims of the test', () => {
  const admins = NEEDED.replace(
    'rules:',
    'rules:\n    - when: [{ key: "request.auth.claims[role]", values: [admin] }]',
  ).replace('requestPrincipals', 'principals');
  const mesh = shopMesh([TOKENS, admins].join('\n---\n'));

  expect(mesh.from('shop/frontend')).toRequireJwt('PUT http://cart/items', { claims: { role: 'admin' } });
  expect(mesh.from('shop/frontend')).not.toRequireJwt('PUT http://cart/items', { claims: { role: 'user' } });
});

test.each(['fromHeaders: [{ name: x-token, prefix: "T " }]', 'fromParams: [token]', 'fromCookies: [token]'])(
  'carries the token where the rule looks for it: %s',
  (place) => {
    const tokens = TOKENS.replace('audiences: [shop]', `audiences: [shop], ${place}`);
    const mesh = shopMesh([tokens, NEEDED].join('\n---\n'));

    expect(mesh.from('shop/frontend')).toRequireJwt('GET http://cart/items?page=2');
  },
);
