// Compiled, never run: each line after an @ts-expect-error is nonsense that the types keep out. `npm run check:types` fails
// when one of them compiles after all.
import { Chart } from 'cdk8s';
import { DestinationRule, Gateway, KialiService, MeshApp, MeshNamespace, Service, VirtualService } from '../../lib';

const chart = new Chart(new MeshApp(), 'types');
const reviews = Service.fromName('reviews', { ports: { http: 9080 } });
const rule = new DestinationRule(chart, 'reviews', { host: reviews, subsets: { v1: { labels: { version: 'v1' } } } });
const port = { number: 80, name: 'http', protocol: 'HTTP' } as const;
const gateway = new Gateway(chart, 'gateway', { servers: [{ port, hosts: ['a.example.com'] }] });
const http = [{ route: [{ destination: rule.subset('v1') }] }];

// The nearest good neighbour of all that follows.
new VirtualService(chart, 'good', { gateways: [gateway, 'mesh'], hosts: [reviews, 'a.example.com'], http });

// @ts-expect-error a release that is not known
new MeshApp({ istio: '1.14' });
// @ts-expect-error a subset that the rule does not define
rule.subset('nope');
// @ts-expect-error a port that the Service does not have
reviews.port('https');
// @ts-expect-error a Gateway where a host belongs
new VirtualService(chart, 'a', { hosts: [gateway], http });
// @ts-expect-error a DestinationRule where a host belongs
new DestinationRule(chart, 'b', { host: rule });
// @ts-expect-error a name where a Gateway belongs
new VirtualService(chart, 'c', { hosts: ['a'], gateways: ['gateway'], http });
// @ts-expect-error a Service where a Gateway belongs
new VirtualService(chart, 'd', { hosts: ['a'], gateways: [reviews], http });
// @ts-expect-error a field that Istio does not have
new VirtualService(chart, 'e', { hosts: ['a'], http, https: [] });
// @ts-expect-error a field that Istio does not have, further down
new VirtualService(chart, 'f', { hosts: ['a'], http: [{ routes: [], route: [{ destination: { host: 'a' } }] }] });
// @ts-expect-error a weight in a string
new VirtualService(chart, 'g', { hosts: ['a'], http: [{ route: [{ destination: { host: 'a' }, weight: '90' }] }] });
// @ts-expect-error a route to nowhere
new VirtualService(chart, 'i', { hosts: ['a'], http: [{}] });
// @ts-expect-error a seconds number where a Duration belongs
new VirtualService(chart, 'j', { hosts: ['a'], http: [{ route: [{ destination: { host: 'a' } }], timeout: 5 }] });
// @ts-expect-error a protocol that no gateway speaks
new Gateway(chart, 'k', { servers: [{ port: { ...port, protocol: 'QUIC' }, hosts: ['a'] }] });
// @ts-expect-error a TLS mode that there is not
new Gateway(chart, 'l', { servers: [{ port, hosts: ['a'], tls: { mode: 'TLS' } }] });
// @ts-expect-error a data plane that there is not
new MeshNamespace(chart, 'm', { dataPlane: 'waypoint' });
// @ts-expect-error a node port in a string
new KialiService(chart, 'n', { nodePort: '30007' });
// @ts-expect-error a label that is no text
new DestinationRule(chart, 'o', { host: reviews, subsets: { v1: { labels: { version: 1 } } } });

const route = [{ destination: { host: 'a' } }];
// @ts-expect-error two ways of comparing at once
new VirtualService(chart, 'p', { hosts: ['a'], http: [{ match: [{ uri: { exact: 'a', prefix: 'b' } }], route }] });
