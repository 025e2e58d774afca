import { expect, test } from '@jest/globals';
import type { Manifest } from '../../../lib/model/manifest';
import { decideAccess } from '../../../lib/simulation/policies/decide-access';
import { ruleWitness } from '../../../lib/simulation/policies/rule-witness';
import { ConfigSnapshot } from '../../../lib/snapshot/config-snapshot';
import { MeshView } from '../../../lib/mesh/mesh-view';

const source = (fields: object) => ({ from: [{ source: fields }] });
const operation = (fields: object) => ({ to: [{ operation: fields }] });
const when = (key: string, ...values: readonly string[]) => ({ when: [{ key, values }] });

test.each([
  {},
  source({ principals: ['cluster.local/ns/shop/sa/cart'] }),
  source({ principals: ['*'] }),
  source({ principals: ['cluster.local/ns/shop/*'] }),
  source({ principals: ['cluster.local/ns/sh*'] }),
  source({ principals: ['*/sa/cart'] }),
  source({ namespaces: ['shop-*'] }),
  source({ serviceAccounts: ['cart'] }),
  source({ serviceAccounts: ['shop/cart'] }),
  source({ requestPrincipals: ['https://login.example.com/alice'] }),
  source({ requestPrincipals: ['*'] }),
  source({ ipBlocks: ['10.1.0.0/16'], namespaces: ['shop'] }),
  source({ remoteIpBlocks: ['203.0.113.7'] }),
  source({ notNamespaces: ['shop'] }),
  operation({ methods: ['PUT'], paths: ['/items/{*}/{**}'], hosts: ['*.example.com'] }),
  operation({ paths: ['*.css'] }),
  when('request.headers[X-Team]', 'cooks'),
  when('request.auth.claims[org][team]', 'cooks'),
  when('request.auth.audiences', 'shop'),
  when('source.namespace', 'shop'),
])('makes a call that the rule %j matches', (rule) => {
  const policy: Manifest = {
    apiVersion: 'security.istio.io/v1',
    kind: 'AuthorizationPolicy',
    metadata: { name: 'own', namespace: 'shop' },
    spec: { rules: [rule] },
  };
  const mesh = new MeshView(new ConfigSnapshot([policy]));
  const [read] = mesh.configs('AuthorizationPolicy')[0]?.spec.messages('rules') ?? [];
  const server = { namespace: 'shop', labels: new Map<string, string>(), proxy: 'sidecar' } as const;

  expect(read).toBeDefined();
  expect(read && decideAccess(mesh, { ...ruleWitness(read, 'shop'), server, port: 80 })).toMatchObject({
    outcome: 'allowed',
  });
});
