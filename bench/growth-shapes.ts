import type { Manifest } from '../lib/model/manifest';

/** A mesh in which one thing grows. */
export type Shape = (count: number) => readonly Manifest[];

const NETWORKING = 'networking.istio.io/v1';
const SECURITY = 'security.istio.io/v1';

const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const object = (apiVersion: string, kind: string, name: string, spec: object, namespace = 'shop'): Manifest => ({
  apiVersion,
  kind,
  metadata: { name, namespace },
  spec,
});

const service = (name: string, ports: readonly object[] = [{ name: 'http', port: 80, targetPort: 8000 }]) =>
  object('v1', 'Service', name, { selector: { app: name }, ports });

const pod = (name: string, labels: object): Manifest => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: 'shop', labels },
  spec: { serviceAccountName: name, containers: [{ name: 'main', image: 'main:1', ports: [{ containerPort: 8000 }] }] },
});

const WORLD: readonly Manifest[] = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels: { 'istio-injection': 'enabled' } } },
  service('cart'),
  pod('cart', { app: 'cart', version: 'v1' }),
  pod('client', { app: 'client' }),
  object(NETWORKING, 'Gateway', 'edge', {
    selector: { istio: 'ingressgateway' },
    servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*'] }],
  }),
];

const virtualService = (name: string, hosts: readonly string[], http: readonly object[], gateways = ['edge', 'mesh']) =>
  object(NETWORKING, 'VirtualService', name, { hosts, gateways, http });
const toCart = { destination: { host: 'cart' } };
const allow = (name: string, rules: readonly object[], selector: object = { matchLabels: { app: 'cart' } }) =>
  object(SECURITY, 'AuthorizationPolicy', name, { selector, rules });
const principal = (index: number) => `cluster.local/ns/shop/sa/app-${String(index)}`;

/** By what grows in them. */
export const shapes: Readonly<Record<string, Shape>> = {
  'rules of a policy': (count) => [
    ...WORLD,
    allow(
      'cart',
      times(count, (index) => ({ from: [{ source: { principals: [principal(index)] } }] })),
    ),
  ],
  'values of a rule': (count) => [
    ...WORLD,
    allow('cart', [
      {
        from: [{ source: { principals: times(count, principal) } }],
        to: [{ operation: { paths: times(count, (index) => `/items/${String(index)}/*`) } }],
      },
    ]),
  ],
  'path templates of a rule': (count) => [
    ...WORLD,
    allow('cart', [{ to: [{ operation: { paths: times(count, (index) => `/items/${String(index)}/{*}`) } }] }]),
  ],
  'policies of a workload': (count) => [
    ...WORLD,
    ...times(count, (index) =>
      allow(`cart-${String(index)}`, [{ from: [{ source: { principals: [principal(index)] } }] }]),
    ),
  ],
  'pods of a Service': (count) => [
    ...WORLD,
    ...times(count, (index) => pod(`cart-${String(index)}`, { app: 'cart', version: `v${String(index)}` })),
    allow('cart', [{ from: [{ source: { namespaces: ['shop'] } }] }]),
    virtualService('cart', ['cart', 'shop.example.org'], [{ route: [toCart] }]),
  ],
  'ports of a Service': (count) => [
    ...WORLD,
    service(
      'wide',
      times(count, (index) => ({ name: `http-${String(index)}`, port: 1000 + index, targetPort: 1000 + index })),
    ),
    pod('wide', { app: 'wide' }),
  ],
  'destinations of a route': (count) => [
    ...WORLD,
    virtualService('cart', ['shop.example.org'], [{ route: times(count, () => ({ ...toCart, weight: 1 })) }]),
  ],
  'matches of a route': (count) => [
    ...WORLD,
    virtualService(
      'cart',
      ['shop.example.org'],
      [{ match: times(count, (index) => ({ uri: { exact: `/items/${String(index)}` } })), route: [toCart] }],
    ),
  ],
  'routes of a VirtualService': (count) => [
    ...WORLD,
    virtualService(
      'cart',
      ['shop.example.org', 'cart'],
      [
        ...times(count, (index) => ({ match: [{ uri: { prefix: `/items/${String(index)}/` } }], route: [toCart] })),
        { route: [toCart] },
      ],
    ),
  ],
  'headers of a match': (count) => [
    ...WORLD,
    virtualService(
      'cart',
      ['shop.example.org'],
      [
        {
          match: [{ headers: Object.fromEntries(times(count, (index) => [`x-${String(index)}`, { exact: 'a' }])) }],
          route: [toCart],
        },
      ],
    ),
  ],
  'hosts of a VirtualService': (count) => [
    ...WORLD,
    virtualService(
      'cart',
      times(count, (index) => `s${String(index)}.example.org`),
      [{ route: [toCart] }],
    ),
  ],
  'VirtualServices of a host': (count) => [
    ...WORLD,
    ...times(count, (index) =>
      virtualService(
        `cart-${String(index)}`,
        ['shop.example.org'],
        [{ match: [{ uri: { prefix: `/items/${String(index)}/` } }], route: [toCart] }],
      ),
    ),
  ],
  'DestinationRules of a host': (count) => [
    ...WORLD,
    ...times(count, (index) =>
      object(NETWORKING, 'DestinationRule', `cart-${String(index)}`, {
        host: 'cart',
        subsets: [{ name: `v${String(index)}`, labels: { version: 'v1' } }],
      }),
    ),
  ],
  'subsets of a DestinationRule': (count) => [
    ...WORLD,
    object(NETWORKING, 'DestinationRule', 'cart', {
      host: 'cart',
      subsets: times(count, (index) => ({ name: `v${String(index)}`, labels: { version: `v${String(index % 7)}` } })),
    }),
    virtualService(
      'cart',
      ['cart'],
      [
        {
          route: times(count, (index) => ({
            destination: { host: 'cart', subset: `v${String(index)}` },
            weight: 1,
          })),
        },
      ],
    ),
  ],
  'servers of a Gateway': (count) => [
    ...WORLD,
    object(NETWORKING, 'Gateway', 'wide', {
      selector: { istio: 'ingressgateway' },
      servers: times(count, (index) => ({
        port: { number: 443, name: `https-${String(index)}`, protocol: 'HTTPS' },
        hosts: [`s${String(index)}.example.org`],
        tls: { mode: 'SIMPLE', credentialName: `credential-${String(index)}` },
      })),
    }),
  ],
  'hosts of a ServiceEntry': (count) => [
    ...WORLD,
    object(NETWORKING, 'ServiceEntry', 'wide', {
      hosts: times(count, (index) => `s${String(index)}.example.com`),
      ports: [{ number: 443, name: 'tls', protocol: 'TLS' }],
      resolution: 'DNS',
    }),
  ],
  'endpoints of a ServiceEntry': (count) => [
    ...WORLD,
    object(NETWORKING, 'ServiceEntry', 'wide', {
      hosts: ['api.example.com'],
      ports: [{ number: 80, name: 'http', protocol: 'HTTP' }],
      resolution: 'STATIC',
      endpoints: times(count, (index) => ({ address: `10.0.${String(index >> 8)}.${String(index & 255)}` })),
    }),
  ],
  'hosts of a Sidecar': (count) => [
    ...WORLD,
    ...times(count, (index) => service(`s${String(index)}`)),
    object(NETWORKING, 'Sidecar', 'default', {
      egress: [{ hosts: times(count, (index) => `./s${String(index)}.shop.svc.cluster.local`) }],
    }),
  ],
  'Services and workloads': (count) => [
    ...WORLD,
    ...times(count, (index) => service(`s${String(index)}`)),
    ...times(count, (index) => pod(`s${String(index)}`, { app: `s${String(index)}` })),
  ],
};
