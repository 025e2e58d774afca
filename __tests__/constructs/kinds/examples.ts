import { Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  AuthorizationPolicy,
  DestinationRule,
  EnvoyFilter,
  Gateway,
  MeshApp,
  PeerAuthentication,
  ProxyConfig,
  RequestAuthentication,
  Service,
  ServiceAccount,
  ServiceEntry,
  Sidecar,
  Telemetry,
  TrafficExtension,
  VirtualService,
  WasmPlugin,
  WorkloadEntry,
  WorkloadGroup,
  type IstioKind,
  type IstioRelease,
} from '../../../lib';
import { isAtLeast } from '../../../lib/model/istio-release';

/** Renders a rich example of a kind for one release, with the fields that the release has. */
export function renderExample(kind: IstioKind, release: IstioRelease): MeshApp {
  const app = new MeshApp({ istio: release, outdir: 'build/never-written' });
  examples[kind](new Chart(app, kind.toLowerCase(), { namespace: 'shop' }), (since, fields) =>
    isAtLeast(release, since) ? fields : ((Array.isArray(fields) ? [] : {}) as typeof fields),
  );
  return app;
}

/** The fields, from a release on. */
type Since = <Fields extends object>(release: IstioRelease, fields: Fields) => Fields;

const cart = Service.fromName('cart', { ports: { http: 8080 } });

const examples: Readonly<Record<IstioKind, (chart: Chart, since: Since) => void>> = {
  AuthorizationPolicy: (chart, since) => {
    new AuthorizationPolicy(chart, 'policy', {
      action: 'ALLOW',
      selector: { matchLabels: { app: 'cart' } },
      rules: [
        {
          from: [
            { source: { principals: [ServiceAccount.fromName('frontend'), '*/sa/admin'], notNamespaces: ['legacy'] } },
            { source: { ipBlocks: ['10.0.0.0/8'], requestPrincipals: ['https://issuer.example.com/*'] } },
            ...since('1.27', [{ source: { serviceAccounts: [ServiceAccount.fromName('batch')] } }]),
          ],
          to: [
            { operation: { methods: ['GET', 'HEAD'], paths: ['/items*'], ports: ['8080'], notHosts: ['internal'] } },
          ],
          when: [{ key: 'request.headers[x-canary]', values: ['true'] }],
        },
      ],
    });
  },

  DestinationRule: (chart, since) => {
    new DestinationRule(chart, 'rule', {
      host: cart,
      exportTo: ['.'],
      subsets: {
        v1: { labels: { version: 'v1' } },
        v2: { labels: { version: 'v2' }, trafficPolicy: { loadBalancer: { simple: 'RANDOM' } } },
      },
      trafficPolicy: {
        connectionPool: {
          http: { http2MaxRequests: 100, idleTimeout: Duration.minutes(5), h2UpgradePolicy: 'UPGRADE' },
          tcp: {
            maxConnections: 50,
            connectTimeout: Duration.millis(250),
            tcpKeepalive: { time: Duration.hours(2), interval: Duration.seconds(75), probes: 3 },
          },
        },
        loadBalancer: {
          consistentHash: {
            httpCookie: { name: 'user', ttl: Duration.seconds(0) },
            ...since('1.16', { ringHash: { minimumRingSize: 2048 } }),
          },
          localityLbSetting: { enabled: true, failover: [{ from: 'eu', to: 'us' }] },
        },
        outlierDetection: { consecutive5xxErrors: 5, interval: Duration.seconds(10), maxEjectionPercent: 50 },
        portLevelSettings: [{ port: { number: 8080 }, tls: { mode: 'ISTIO_MUTUAL' } }],
        tls: { mode: 'SIMPLE', sni: 'cart.example.com', subjectAltNames: ['cart.example.com'] },
        ...since('1.31', { retryBudget: { percent: 25, minRetryConcurrency: 3, budgetInterval: Duration.seconds(1) } }),
      },
      ...since('1.16', { workloadSelector: { matchLabels: { app: 'frontend' } } }),
    });
  },

  EnvoyFilter: (chart) => {
    new EnvoyFilter(chart, 'filter', {
      workloadSelector: { labels: { app: 'cart' } },
      priority: 10,
      configPatches: [
        {
          applyTo: 'HTTP_FILTER',
          match: {
            context: 'SIDECAR_INBOUND',
            listener: {
              portNumber: 8080,
              filterChain: { filter: { name: 'envoy.filters.network.http_connection_manager' } },
            },
          },
          patch: {
            operation: 'INSERT_BEFORE',
            value: { name: 'shop.filter', typed_config: { unset: null, keep: [1, 'a'] } },
          },
        },
      ],
    });
  },

  Gateway: (chart, since) => {
    new Gateway(chart, 'gateway', {
      selector: new kplus.Deployment(chart, 'edge', { select: false, containers: [{ image: 'auto' }] }),
      servers: [
        {
          port: { number: 80, name: 'http', protocol: 'HTTP' },
          hosts: ['shop/*.example.com'],
          tls: { httpsRedirect: true },
        },
        {
          port: { number: 443, name: 'https', protocol: 'HTTPS' },
          hosts: ['shop.example.com'],
          tls: { mode: 'SIMPLE', credentialName: 'shop-cert', minProtocolVersion: 'TLSV1_2' },
        },
        ...since('1.26', [
          {
            port: { number: 8443, name: 'https-two', protocol: 'HTTPS' as const },
            hosts: ['two.example.com'],
            tls: { mode: 'SIMPLE' as const, credentialNames: ['rsa', 'ecdsa'] },
          },
        ]),
      ],
    });
  },

  PeerAuthentication: (chart) => {
    new PeerAuthentication(chart, 'default', {
      selector: { matchLabels: { app: 'cart' } },
      mtls: { mode: 'STRICT' },
      portLevelMtls: { 9090: { mode: 'PERMISSIVE' } },
    });
  },

  ProxyConfig: (chart) => {
    new ProxyConfig(chart, 'config', {
      selector: { matchLabels: { app: 'cart' } },
      concurrency: 2,
      environmentVariables: { ISTIO_META_TEAM: 'shop' },
      image: { imageType: 'distroless' },
    });
  },

  RequestAuthentication: (chart, since) => {
    new RequestAuthentication(chart, 'jwt', {
      selector: { matchLabels: { app: 'cart' } },
      jwtRules: [
        {
          issuer: 'https://issuer.example.com',
          audiences: ['cart'],
          jwksUri: 'https://issuer.example.com/keys',
          fromHeaders: [{ name: 'x-token', prefix: 'Bearer ' }],
          forwardOriginalToken: true,
          ...since('1.17', { outputClaimToHeaders: [{ header: 'x-user', claim: 'sub' }] }),
          ...since('1.22', { timeout: Duration.seconds(5) }),
        },
      ],
    });
  },

  ServiceEntry: (chart) => {
    new ServiceEntry(chart, 'entry', {
      hosts: ['api.example.com'],
      location: 'MESH_EXTERNAL',
      resolution: 'STATIC',
      ports: [{ number: 443, name: 'https', protocol: 'HTTPS' }],
      endpoints: [{ address: '192.0.2.10', locality: 'eu/eu-1', labels: { version: 'v1' }, weight: 2 }],
      subjectAltNames: ['api.example.com'],
      exportTo: ['.'],
    });
  },

  Sidecar: (chart) => {
    new Sidecar(chart, 'sidecar', {
      workloadSelector: { labels: { app: 'cart' } },
      ingress: [{ port: { number: 8080, name: 'http', protocol: 'HTTP' }, defaultEndpoint: '127.0.0.1:8080' }],
      egress: [{ hosts: ['./*', 'istio-system/*'], captureMode: 'IPTABLES' }],
      outboundTrafficPolicy: { mode: 'REGISTRY_ONLY', egressProxy: { host: cart, port: { number: 8080 } } },
    });
  },

  Telemetry: (chart, since) => {
    new Telemetry(chart, 'telemetry', {
      selector: { matchLabels: { app: 'cart' } },
      accessLogging: [{ providers: [{ name: 'envoy' }], filter: { expression: 'response.code >= 400' } }],
      metrics: [
        {
          overrides: [
            {
              match: { metric: 'REQUEST_COUNT', mode: 'SERVER' },
              tagOverrides: { host: { operation: 'UPSERT', value: 'request.host' }, code: { operation: 'REMOVE' } },
            },
          ],
        },
      ],
      tracing: [
        {
          randomSamplingPercentage: 12.5,
          customTags: {
            zone: { literal: { value: 'eu' } },
            user: { header: { name: 'x-user', defaultValue: 'nobody' } },
            ...since('1.29', { path: { formatter: { value: '%REQ(:path)%' } } }),
          },
        },
      ],
    });
  },

  TrafficExtension: (chart) => {
    new TrafficExtension(chart, 'extension', {
      selector: { matchLabels: { app: 'cart' } },
      lua: { inlineCode: 'function envoy_on_request(handle) end' },
      phase: 'AUTHN',
      match: [{ mode: 'SERVER', ports: [{ number: 8080 }] }],
    });
  },

  VirtualService: (chart, since) => {
    const subsets = { v1: { labels: { version: 'v1' } }, v2: { labels: { version: 'v2' } } };
    const rule = new DestinationRule(chart, 'cart', { host: cart, subsets });
    new VirtualService(chart, 'route', {
      hosts: [cart, 'cart.example.com'],
      gateways: [Gateway.fromName('edge', { namespace: 'istio-system' }), 'mesh'],
      http: [
        {
          name: 'moved',
          match: [{ uri: { prefix: '/old' }, gateways: ['mesh'] }],
          redirect: { uri: '/new', redirectCode: 308 },
        },
        {
          match: [{ uri: { regex: '/item/[0-9]+' }, headers: { 'x-user': { exact: 'jason' } }, ignoreUriCase: true }],
          route: [
            { destination: rule.subset('v2', { port: 8080 }), headers: { request: { set: { 'x-route': 'v2' } } } },
          ],
          fault: { delay: { percentage: { value: 0.5 }, fixedDelay: Duration.seconds(2) } },
          rewrite: { uri: '/items' },
          corsPolicy: { allowOrigins: [{ exact: 'https://example.com' }], maxAge: Duration.hours(24) },
        },
        {
          route: [
            { destination: rule.subset('v1'), weight: 90 },
            { destination: rule.subset('v2'), weight: 10 },
          ],
          timeout: Duration.millis(1500),
          retries: { attempts: 3, perTryTimeout: Duration.millis(500), retryOn: '5xx,reset' },
          ...since('1.19', { mirrors: [{ destination: cart.port('http'), percentage: { value: 10 } }] }),
        },
        ...since('1.16', [
          { match: [{ uri: { exact: '/healthz' } }], directResponse: { status: 200, body: { string: 'ok' } } },
        ]),
      ],
      tcp: [{ match: [{ port: 3306 }], route: [{ destination: { host: 'mysql.shop.svc.cluster.local' } }] }],
      tls: [
        {
          match: [{ port: 443, sniHosts: ['cart.example.com'] }],
          route: [{ destination: { host: cart, port: { number: 8080 } } }],
        },
      ],
    });
  },

  WasmPlugin: (chart, since) => {
    new WasmPlugin(chart, 'plugin', {
      selector: { matchLabels: { app: 'cart' } },
      url: 'oci://registry.example.com/filter:1',
      imagePullPolicy: 'IfNotPresent',
      phase: 'AUTHN',
      pluginName: 'filter',
      pluginConfig: { threshold: 5, nested: { list: [1, 2] } },
      ...since('1.19', { failStrategy: 'FAIL_OPEN' as const }),
    });
  },

  WorkloadEntry: (chart) => {
    new WorkloadEntry(chart, 'entry', {
      address: '192.0.2.20',
      labels: { app: 'legacy' },
      ports: { http: 8080 },
      network: 'vm',
      serviceAccount: 'legacy',
    });
  },

  WorkloadGroup: (chart) => {
    new WorkloadGroup(chart, 'group', {
      workloadMetadata: { labels: { app: 'legacy' }, annotations: { team: 'shop' } },
      template: { ports: { http: 8080 }, serviceAccount: 'legacy', network: 'vm' },
      probe: { httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 5, initialDelaySeconds: 1 },
    });
  },
};

/** All kinds, in order. */
export const exampleKinds = (Object.keys(examples) as IstioKind[]).sort();
