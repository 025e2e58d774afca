import { stringify } from 'yaml';

/** Makes a mark that no output may show. Every call makes another one. */
export type MakeMark = (shape?: 'plain' | 'bearer' | 'basic' | 'pem' | 'user' | 'query' | 'base64') => string;

const HEADERS = ['authorization', 'cookie', 'x-api-key', 'x-auth-token', 'proxy-authorization', 'x-session-id'];

/** Marks by number, so that one that is shown names its place. */
export function markMaker(): { readonly make: MakeMark; readonly marks: readonly string[] } {
  const marks: string[] = [];
  const make: MakeMark = (shape = 'plain') => {
    const mark = `planted${String(marks.length + 1).padStart(4, '0')}mark`;
    marks.push(mark);
    switch (shape) {
      case 'plain':
        return mark;
      case 'bearer':
        return `Bearer ${mark}`;
      case 'basic':
        return `Basic ${mark}`;
      case 'pem':
        return `-----BEGIN MADE-UP KEY-----\nMIIC${mark}\n-----END MADE-UP KEY-----\n`;
      case 'user':
        return `https://user:${mark}@idp.example.com/keys`;
      case 'query':
        return `https://idp.example.com/keys?access_token=${mark}`;
      case 'base64': {
        const encoded = Buffer.from(mark).toString('base64');
        marks.push(encoded);
        return encoded;
      }
    }
  };
  return { make, marks };
}

/** Objects with a secret at each place where people write one. Many are wrong, so that findings quote values. */
export function plantedObjects(make: MakeMark): readonly Readonly<Record<string, unknown>>[] {
  return [
    object('v1', 'Namespace', 'shop', {}),
    ...[{ data: { password: make() } }, { data: { password: make('base64'), 'tls.key': make('pem') } }].map((fields) =>
      object('v1', 'Secret', 'same', fields),
    ),
    object('v1', 'Secret', 'lists', { stringData: { a: [make()], b: { c: make() }, d: make('pem') } }),
    object('v1', 'Secret', 'string', { data: make() }),
    object('v1', 'Secret', 'other', { type: make(), dataa: { p: make() }, immutable: make() }),
    object('v1', 'Secret', 'applied', {
      metadata: {
        name: 'applied',
        namespace: 'shop',
        annotations: { 'kubectl.kubernetes.io/last-applied-configuration': `{"data":{"p":"${make()}"}}` },
      },
    }),
    object('v1', 'ConfigMap', 'keys', { data: { 'tls.key': make('pem'), bad: 5, dbPassword: make() } }),
    object('security.istio.io/v1', 'RequestAuthentication', 'tokens', {
      spec: {
        jwtRules: [
          { issuer: 'one', jwks: `{"keys":[{"kty":"oct","k":"${make()}"}` },
          { issuer: 'two', jwks: `{"keys":[{"kty":"RSA","n":"x","e":"AQAB","d":"${make()}"}]}` },
          { issuer: 'three', jwksUri: make('user') },
          { issuer: make('user'), jwksUri: make('query') },
        ],
      },
    }),
    object('security.istio.io/v1', 'AuthorizationPolicy', 'headers', {
      spec: {
        selector: { matchLabels: { app: 'nobody' } },
        rules: HEADERS.map((header) => ({
          when: [{ key: `request.headers[${header}]`, values: [make('bearer'), make()], notValues: [make()] }],
        })),
      },
    }),
    object('networking.istio.io/v1', 'VirtualService', 'routes', {
      spec: {
        hosts: ['a', 'a'],
        http: [
          ...HEADERS.flatMap((header) => {
            const value = make('bearer');
            const match = { headers: { [header]: { exact: value } } };
            return [
              { match: [match], headers: { request: { set: { [header]: make('basic') } } }, route: nowhere },
              { match: [match, match], headers: { request: { add: { [header]: make() } } }, route: nowhere },
              { match: [{ headers: { [header]: { regex: `(${make()}` } } }], route: nowhere },
              { match: [{ withoutHeaders: { [header]: { prefix: make() } } }], route: nowhere },
              { match: [{ headers: { [header]: { exact: [make()] } } }], route: nowhere },
            ];
          }),
          { redirect: { uri: make('user') }, route: nowhere },
          { redirect: { uri: make('query') } },
        ],
      },
    }),
    object('networking.istio.io/v1', 'Gateway', 'front', {
      spec: {
        selector: { istio: 'x' },
        servers: [
          {
            port: { number: 443, name: 'https', protocol: 'HTTPS' },
            hosts: ['x'],
            tls: { mode: 'SIMPLE', privateKey: make('pem'), serverCertificate: make('pem') },
          },
        ],
      },
    }),
    object('networking.istio.io/v1', 'DestinationRule', 'tls', {
      spec: { host: 'nowhere', trafficPolicy: { tls: { mode: 'ISTIO_MUTUAL', privateKey: make('pem') } } },
    }),
    object('networking.istio.io/v1alpha3', 'EnvoyFilter', 'filters', {
      spec: {
        configPatches: [
          {
            applyTo: 'HTTP_FILTER',
            patch: { operation: 'MERGE', value: { name: [make('bearer')], config: { hmac_secret: [make()] } } },
          },
        ],
      },
    }),
    object('extensions.istio.io/v1alpha1', 'WasmPlugin', 'wasm', {
      spec: {
        url: make('user'),
        pluginConfig: { apiKey: make(), clientSecret: make() },
        vmConfig: {
          env: [
            { name: 'TOKEN', value: make() },
            { name: 'TOKEN', value: make() },
          ],
        },
      },
    }),
    object('apps/v1', 'Deployment', 'pods', {
      spec: {
        selector: { matchLabels: { app: 'a' } },
        template: {
          metadata: {
            labels: { app: 'b' },
            annotations: { 'proxy.istio.io/config': `{"proxyMetadata": {"T": "${make()}"}, bad` },
          },
          spec: {
            containers: [
              {
                name: 'a',
                env: [{ name: 'DB_PASSWORD', value: [make()] }],
                args: [{ x: `--password=${make()}` }, make('bearer')],
              },
            ],
          },
        },
      },
    }),
    object('networking.istio.io/v1', 'ServiceEntry', 'external', {
      spec: { hosts: [`user:${make()}@x`], ports: [{ number: 443, name: 'x', protocol: 'HTTPS' }], resolution: 'DNS' },
    }),
    object('telemetry.istio.io/v1', 'Telemetry', 'logs', {
      spec: { accessLogging: [{ filter: { expression: `request.headers["x"] == "${make()}` } }] },
    }),
    object('networking.istio.io/v1', 'ProxyConfig', 'variables', {
      spec: { environmentVariables: { TOKEN: make(), API_KEY: { y: make() } } },
    }),
  ];
}

/** Documents that cannot be read, with a secret in each. */
export function plantedTexts(make: MakeMark): readonly string[] {
  const secret = 'apiVersion: v1\nkind: Secret\nmetadata: { name: broken }\n';
  return [
    `${secret}data:\n  password: ${make()}: x\n`,
    `${secret}stringData:\n  a: ${make()}\n  a: ${make()}\n`,
    `kind: Secret\ndata: { p: ${make()} }\n`,
    `${make()}\n`,
    `${secret}stringData: { p: "{{ ${make()} }}", q: [}\n`,
    `${secret}stringData:\n  p: !!int ${make()}\n`,
    `apiVersion: v1\nkind: Secret\nmetadata: ${make()}\n`,
    `{"apiVersion":"v1","kind":"Secret","metadata":{"name":"x"},"data":{"p":"${make()}","p":"${make()}"}}\n`,
    `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: x }\ndata:\n  password: "${make()}\n`,
    `apiVersion: v1\nkind: Pod\nmetadata: { name: x }\nspec:\n  token: ${make()}\n  token: ${make()}\n`,
    `apiVersion: v1\nkind: Pod\nmetadata: { name: x }\nspec: { headers: { authorization: { exact: ${make('bearer')}, a: ]\n`,
  ];
}

/** A file with all of them; YAML of both styles, or JSON. */
export function plantedFile(make: MakeMark, style: 'block' | 'flow' | 'json'): string {
  const objects = plantedObjects(make).map((each) => {
    if (style === 'json') return `${JSON.stringify(each, null, 1)}\n`;
    return stringify(each, style === 'flow' ? { collectionStyle: 'flow', lineWidth: 0 } : {});
  });
  return [...objects, ...plantedTexts(make)].join('---\n');
}

const nowhere = [{ destination: { host: 'nowhere' } }];

function object(apiVersion: string, kind: string, name: string, fields: Readonly<Record<string, unknown>>) {
  return { apiVersion, kind, metadata: { name, ...(kind !== 'Namespace' && { namespace: 'shop' }) }, ...fields };
}
