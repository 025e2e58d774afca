// Compiled, never run: each line after an @ts-expect-error is nonsense that the types keep out. `npm run check:types` fails
// when one of them compiles after all.
import { Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  AllowOnly,
  ArgoApplication,
  AuthorizationPolicy,
  CanaryRelease,
  DestinationRule,
  EnvoyFilter,
  ExternalService,
  FluxGitRepository,
  FluxKustomization,
  Gateway,
  IngressRoute,
  IstioInstallation,
  KialiService,
  MeshApp,
  MeshNamespace,
  PeerAuthentication,
  ProxyConfig,
  RequestAuthentication,
  Service,
  ServiceAccount,
  ServiceEntry,
  Sidecar,
  Telemetry,
  TrafficExtension,
  TrafficSplit,
  VirtualService,
  WasmPlugin,
  WorkloadEntry,
  WorkloadGroup,
  type LoadBalancerSettings,
} from '../../lib';

const chart = new Chart(new MeshApp(), 'types');
const reviews = Service.fromName('reviews', { ports: { http: 9080 } });
const rule = new DestinationRule(chart, 'reviews', { host: reviews, subsets: { v1: { labels: { version: 'v1' } } } });
const port = { number: 80, name: 'http', protocol: 'HTTP' } as const;
const gateway = new Gateway(chart, 'gateway', { servers: [{ port, hosts: ['a.example.com'] }] });
const route = [{ destination: rule.subset('v1') }];
const http = [{ route }];
const hosts = ['a.example.com'];
const account = ServiceAccount.fromName('frontend');
const deployment = new kplus.Deployment(chart, 'deployment', { containers: [{ image: 'a' }] });
const external = new ServiceEntry(chart, 'external', { hosts });
const selector = { matchLabels: { app: 'cart' } };
const balance = (loadBalancer: LoadBalancerSettings) =>
  new DestinationRule(chart, 'balance', { host: 'a', trafficPolicy: { loadBalancer } });

// The nearest good neighbours of all that follows.
new VirtualService(chart, 'good', { gateways: [gateway, 'mesh'], hosts: [reviews, external, 'a.example.com'], http });
new PeerAuthentication(chart, 'good', { selector: deployment, mtls: { mode: 'STRICT' } });
new AuthorizationPolicy(chart, 'good', {
  targetRefs: [reviews],
  rules: [{ from: [{ source: { principals: [account] } }] }],
});
balance({ consistentHash: { useSourceIp: true, maglev: { tableSize: 65537 } } });
new VirtualService(chart, 'good-timeout', { hosts, http: [{ route, timeout: Duration.seconds(5) }] });

// @ts-expect-error a release that is not known
new MeshApp({ istio: '1.14' });

// @ts-expect-error a release as a number
new MeshApp({ istio: 1.31 });

// @ts-expect-error a subset that the rule does not define
rule.subset('nope');

// @ts-expect-error a port that the Service does not have
reviews.port('https');

// @ts-expect-error a port of a Service that names none
Service.fromName('a').port('http');

// @ts-expect-error a Gateway where a host belongs
new VirtualService(chart, 'a', { hosts: [gateway], http });

// @ts-expect-error a DestinationRule where a host belongs
new DestinationRule(chart, 'a', { host: rule });

// @ts-expect-error a VirtualService where a host belongs
new DestinationRule(chart, 'a', { host: new VirtualService(chart, 'b', { hosts, http }) });

// @ts-expect-error a Deployment where a host belongs
new DestinationRule(chart, 'a', { host: deployment });

// @ts-expect-error a number where a host belongs
new DestinationRule(chart, 'a', { host: 80 });

// @ts-expect-error a name where a Gateway belongs
new VirtualService(chart, 'a', { hosts, gateways: ['gateway'], http });

// @ts-expect-error a Service where a Gateway belongs
new VirtualService(chart, 'a', { hosts, gateways: [reviews], http });

// @ts-expect-error a name where a Gateway belongs, in a match
new VirtualService(chart, 'a', { hosts, http: [{ match: [{ gateways: ['gateway'] }], route }] });

// @ts-expect-error a field that Istio does not have
new VirtualService(chart, 'a', { hosts, http, https: [] });

// @ts-expect-error a field that Istio does not have, further down
new VirtualService(chart, 'a', { hosts, http: [{ routes: [], route }] });

// @ts-expect-error a weight in a string
new VirtualService(chart, 'a', { hosts, http: [{ route: [{ destination: { host: 'a' }, weight: '90' }] }] });

// @ts-expect-error a route to nowhere
new VirtualService(chart, 'a', { hosts, http: [{}] });

// @ts-expect-error a route and a redirect
new VirtualService(chart, 'a', { hosts, http: [{ route, redirect: { uri: '/a' } }] });

// @ts-expect-error a redirect and a direct response
new VirtualService(chart, 'a', { hosts, http: [{ redirect: { uri: '/a' }, directResponse: { status: 200 } }] });

// @ts-expect-error a route and a delegate
new VirtualService(chart, 'a', { hosts, http: [{ route, delegate: { name: 'b' } }] });

// @ts-expect-error a direct response without a status
new VirtualService(chart, 'a', { hosts, http: [{ directResponse: {} }] });

// @ts-expect-error one mirror and several
new VirtualService(chart, 'a', { hosts, http: [{ route, mirror: { host: 'a' }, mirrors: [] }] });

// @ts-expect-error a redirect's port, given and derived
new VirtualService(chart, 'a', { hosts, http: [{ redirect: { port: 80, derivePort: 'FROM_REQUEST_PORT' } }] });

// @ts-expect-error a redirect of the path and of its prefix
new VirtualService(chart, 'a', { hosts, http: [{ redirect: { uri: '/a', prefixRewrite: '/b' } }] });

// @ts-expect-error a body of two kinds
new VirtualService(chart, 'a', { hosts, http: [{ directResponse: { status: 200, body: { string: '', bytes: '' } } }] });

// @ts-expect-error a fault with two statuses
new VirtualService(chart, 'a', { hosts, http: [{ route, fault: { abort: { httpStatus: 500, grpcStatus: 'OK' } } }] });

// @ts-expect-error a seconds number where a Duration belongs
new VirtualService(chart, 'a', { hosts, http: [{ route, timeout: 5 }] });

// @ts-expect-error a text where a Duration belongs
new VirtualService(chart, 'a', { hosts, http: [{ route, timeout: '5s' }] });

// @ts-expect-error two ways of comparing at once
new VirtualService(chart, 'a', { hosts, http: [{ match: [{ uri: { exact: 'a', prefix: 'b' } }], route }] });

// @ts-expect-error a text where a comparison belongs
new VirtualService(chart, 'a', { hosts, http: [{ match: [{ uri: '/a' }], route }] });

// @ts-expect-error a way of comparing that there is not
new VirtualService(chart, 'a', { hosts, http: [{ match: [{ uri: { suffix: '/a' } }], route }] });

// @ts-expect-error a destination without a host
new VirtualService(chart, 'a', { hosts, http: [{ route: [{ destination: {} }] }] });

// @ts-expect-error a port number without its message
new VirtualService(chart, 'a', { hosts, http: [{ route: [{ destination: { host: 'a', port: 80 } }] }] });

// @ts-expect-error a TLS match without server names
new VirtualService(chart, 'a', { hosts, tls: [{ match: [{ port: 443 }], route }] });

// @ts-expect-error a protocol that no gateway speaks
new Gateway(chart, 'a', { servers: [{ port: { ...port, protocol: 'QUIC' }, hosts }] });

// @ts-expect-error a TLS mode that there is not
new Gateway(chart, 'a', { servers: [{ port, hosts, tls: { mode: 'TLS' } }] });

// @ts-expect-error one certificate and several
new Gateway(chart, 'a', { servers: [{ port, hosts, tls: { credentialName: 'a', credentialNames: ['b'] } }] });

// @ts-expect-error a gateway without servers
new Gateway(chart, 'a', {});

// @ts-expect-error a server without hosts
new Gateway(chart, 'a', { servers: [{ port }] });

// @ts-expect-error a port without a name
new Gateway(chart, 'a', { servers: [{ port: { number: 80, protocol: 'HTTP' }, hosts }] });

// @ts-expect-error a Service where the gateway's pods belong
new Gateway(chart, 'a', { servers: [{ port, hosts }], selector: reviews });

// @ts-expect-error two ways of balancing at once
balance({ simple: 'RANDOM', consistentHash: {} });

// @ts-expect-error two keys to hash by
balance({ consistentHash: { useSourceIp: true, httpHeaderName: 'b' } });

// @ts-expect-error two hash rings
balance({ consistentHash: { ringHash: {}, maglev: {} } });

// @ts-expect-error a way of balancing that there is not
balance({ simple: 'FASTEST' });

// @ts-expect-error a TLS mode that is a gateway's
new DestinationRule(chart, 'a', { host: 'a', trafficPolicy: { tls: { mode: 'PASSTHROUGH' } } });

// @ts-expect-error a label that is no text
new DestinationRule(chart, 'a', { host: 'a', subsets: { v1: { labels: { version: 1 } } } });

// @ts-expect-error a ServiceEntry without hosts
new ServiceEntry(chart, 'a', {});

// @ts-expect-error endpoints and a selector at once
new ServiceEntry(chart, 'a', { hosts, endpoints: [{ address: '192.0.2.1' }], workloadSelector: { labels: {} } });

// @ts-expect-error a ServiceEntry's port without a name
new ServiceEntry(chart, 'a', { hosts, ports: [{ number: 80 }] });

// @ts-expect-error a port of a workload in a string
new WorkloadEntry(chart, 'a', { address: '192.0.2.1', ports: { http: '80' } });

// @ts-expect-error a group without a template
new WorkloadGroup(chart, 'a', {});

// @ts-expect-error two probes at once
new WorkloadGroup(chart, 'a', { template: {}, probe: { httpGet: { port: 80 }, tcpSocket: { port: 80 } } });

// @ts-expect-error an egress that says no hosts
new Sidecar(chart, 'a', { egress: [{ captureMode: 'NONE' }] });

// @ts-expect-error a mode of outbound traffic that there is not
new Sidecar(chart, 'a', { outboundTrafficPolicy: { mode: 'DENY' } });

// @ts-expect-error a mode of mutual TLS that there is not
new PeerAuthentication(chart, 'a', { mtls: { mode: 'REQUIRED' } });

// @ts-expect-error labels where a selector belongs
new PeerAuthentication(chart, 'a', { selector: { app: 'cart' } });

// @ts-expect-error two providers of keys
new RequestAuthentication(chart, 'a', { jwtRules: [{ issuer: 'a', jwks: '{}', jwksUri: 'https://a' }] });

// @ts-expect-error a selector and a target at once
new RequestAuthentication(chart, 'a', { selector, targetRefs: [reviews] });

// @ts-expect-error an action that there is not
new AuthorizationPolicy(chart, 'a', { action: 'BLOCK' });

// @ts-expect-error a Deployment where an identity belongs
new AuthorizationPolicy(chart, 'a', { rules: [{ from: [{ source: { principals: [deployment] } }] }] });

// @ts-expect-error a port as a number where texts belong
new AuthorizationPolicy(chart, 'a', { rules: [{ to: [{ operation: { ports: [80] } }] }] });

// @ts-expect-error a condition without a key
new AuthorizationPolicy(chart, 'a', { rules: [{ when: [{ values: ['a'] }] }] });

// @ts-expect-error a Gateway of Istio as a target
new AuthorizationPolicy(chart, 'a', { targetRefs: [gateway] });

// @ts-expect-error a metric that there is not
new Telemetry(chart, 'a', { metrics: [{ overrides: [{ match: { metric: 'LATENCY' } }] }] });

// @ts-expect-error a metric of ours and one of theirs
new Telemetry(chart, 'a', { metrics: [{ overrides: [{ match: { metric: 'REQUEST_COUNT', customMetric: 'a' } }] }] });

// @ts-expect-error a tag from two sources
new Telemetry(chart, 'a', { tracing: [{ customTags: { a: { literal: { value: 'a' }, header: { name: 'b' } } } }] });

// @ts-expect-error a plugin without a module
new WasmPlugin(chart, 'a', {});

// @ts-expect-error a phase that there is not
new WasmPlugin(chart, 'a', { url: 'oci://a', phase: 'FIRST' });

// @ts-expect-error an extension of two kinds
new TrafficExtension(chart, 'a', { wasm: { url: 'oci://a' }, lua: { inlineCode: 'a' } });

// @ts-expect-error an extension of no kind
new TrafficExtension(chart, 'a', { phase: 'AUTHN' });

// @ts-expect-error a place in Envoy that there is not
new EnvoyFilter(chart, 'a', { configPatches: [{ applyTo: 'SERVER' }] });

// @ts-expect-error a match of a listener and of a cluster
new EnvoyFilter(chart, 'a', { configPatches: [{ match: { listener: {}, cluster: {} } }] });

// @ts-expect-error threads in a string
new ProxyConfig(chart, 'a', { concurrency: '2' });

// @ts-expect-error a data plane that there is not
new MeshNamespace(chart, 'a', { dataPlane: 'waypoint' });

// @ts-expect-error a data plane and a revision
new MeshNamespace(chart, 'a', { dataPlane: 'ambient', revision: 'canary' });

// @ts-expect-error a node port in a string
new KialiService(chart, 'a', { nodePort: '30007' });

// @ts-expect-error shares that are no numbers
new TrafficSplit(chart, 'a', { host: reviews, versions: { v1: '90', v2: '10' } });

// @ts-expect-error a canary without a version
new CanaryRelease(chart, 'a', { host: reviews, stable: 'v1' });

// @ts-expect-error an ingress to a Gateway
new IngressRoute(chart, 'a', { host: 'a.example.com', to: { host: gateway } });

// @ts-expect-error TLS opened by nobody
new ExternalService(chart, 'a', { host: 'a.example.com', tls: 'mesh' });

// @ts-expect-error a name where an identity belongs
new AllowOnly(chart, 'a', { permissions: { a: { to: selector, from: ['frontend'] } } });

// @ts-expect-error a resolution that there is not
new ServiceEntry(chart, 'a', { hosts, resolution: 'NEAREST' });

// @ts-expect-error a profile that there is not
new IstioInstallation(chart, 'a', { profile: 'dmo' });

// @ts-expect-error a version without its patch
new IstioInstallation(chart, 'a', { profile: 'demo', version: '1.31' });

// @ts-expect-error a mode that MeshConfig does not have
new IstioInstallation(chart, 'a', { profile: 'demo', meshConfig: { outboundTrafficPolicy: { mode: 'DENY' } } });

// @ts-expect-error a feature flag that YAML would make a boolean of
new IstioInstallation(chart, 'a', { profile: 'demo', values: { pilot: { env: { PILOT_ENABLE_STATUS: true } } } });

// @ts-expect-error a gateway without a name
new IstioInstallation(chart, 'a', { profile: 'demo', components: { ingressGateways: [{ enabled: false }] } });

// @ts-expect-error a folder and a chart at once
new ArgoApplication(chart, 'a', { repository: 'a', path: 'dist', chart: 'base', version: '1.31.0' });

// @ts-expect-error a chart without its version
new ArgoApplication(chart, 'a', { repository: 'a', chart: 'base' });

// @ts-expect-error a cluster by its address and by its name
new ArgoApplication(chart, 'a', { repository: 'a', path: 'dist', destination: { server: 'a', name: 'b' } });

// @ts-expect-error a branch and a tag at once
new FluxGitRepository(chart, 'a', { url: 'a', branch: 'main', tag: 'v1' });

// @ts-expect-error a time as a text
new FluxKustomization(chart, 'a', { source: { name: 'a' }, path: 'dist', interval: '10m' });
