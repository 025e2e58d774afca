import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { ApiObject, Chart, Yaml, YamlOutputType } from 'cdk8s';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  DestinationRule,
  IstioInstallation,
  MeshApp,
  MeshEnvironment,
  MeshNamespace,
  Service,
  VirtualService,
  layouts,
} from '../../lib';
import type { MeshAppProps } from '../../lib';
import { renderedFiles } from '../../lib/output/publish';
import { parseLayout } from '../../lib/synth/layout';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-layout-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

test.each<[keyof typeof layouts, readonly string[]]>([
  ['filePerApp', ['app.k8s.yaml']],
  ['filePerChart', ['shop.k8s.yaml']],
  ['filePerObject', ['DestinationRule.reviews.k8s.yaml', 'Namespace.shop.k8s.yaml', 'VirtualService.reviews.k8s.yaml']],
  [
    'folderPerChart',
    ['shop/DestinationRule.reviews.k8s.yaml', 'shop/Namespace.shop.k8s.yaml', 'shop/VirtualService.reviews.k8s.yaml'],
  ],
  [
    'argoCd',
    [
      '_cluster/Namespace.core.shop.k8s.yaml',
      'shop/DestinationRule.networking.istio.io.reviews.k8s.yaml',
      'shop/VirtualService.networking.istio.io.reviews.k8s.yaml',
    ],
  ],
  [
    'flux',
    [
      'shop/_cluster.Namespace.core.shop.k8s.yaml',
      'shop/shop.DestinationRule.networking.istio.io.reviews.k8s.yaml',
      'shop/shop.VirtualService.networking.istio.io.reviews.k8s.yaml',
    ],
  ],
])('layout %s has its files', (name, files) => {
  expect(synthesize({ layout: layouts[name] }, addShop)).toEqual(files);
});

test('a layout of your own can have every placeholder', () => {
  const layout = '{environment}-{cluster}/{wave}/{namespace}.{group}/{kind}.{name}.{chart}{order}';
  const files = synthesize({ layout }, (app) => {
    addShop(new MeshEnvironment(app, 'live', { cluster: 'north' }));
  });

  expect(files).toEqual([
    'live-north/00/_cluster.core/Namespace.shop.shop.k8s.yaml',
    'live-north/01/shop.networking.istio.io/DestinationRule.reviews.shop.k8s.yaml',
    'live-north/02/shop.networking.istio.io/VirtualService.reviews.shop.k8s.yaml',
  ]);
});

describe('environments', () => {
  const environments = { test: { istio: '1.15' }, live: {} } as const;
  const addAll = (app: MeshApp) => {
    for (const environment of MeshEnvironment.each(app, environments)) addShop(environment);
  };

  test('have a folder each, with the same charts', () => {
    expect(synthesize({}, addAll)).toEqual(['live/shop.k8s.yaml', 'test/shop.k8s.yaml']);
  });

  test('have their own Istio release', () => {
    synthesize({}, addAll);

    expect(read('test/shop.k8s.yaml')).toContain('networking.istio.io/v1alpha3');
    expect(read('live/shop.k8s.yaml')).toContain('networking.istio.io/v1\n');
  });

  test('have the files of their installation of Istio beside their manifests', () => {
    const files = synthesize({}, (app) => {
      for (const environment of MeshEnvironment.each(app, { test: {}, live: {} })) {
        new IstioInstallation(new Chart(environment, 'istio'), 'istio', { profile: 'demo' });
      }
    });

    expect(files).toContain('live/install/istio.istiooperator');
    expect(files).toContain('test/install/istio.istiooperator');
  });

  test('know each other from their constructs', () => {
    const app = new MeshApp();
    addAll(app);

    expect(MeshEnvironment.all(app).map(({ name, cluster }) => [name, cluster])).toEqual([
      ['test', 'test'],
      ['live', 'live'],
    ]);
  });

  test('of one cluster share its names', () => {
    const app = new MeshApp();
    addShop(new MeshEnvironment(app, 'green', { cluster: 'north' }));

    expect(() => {
      addShop(new MeshEnvironment(app, 'blue', { cluster: 'north' }));
    }).toThrow('is taken by green/shop/');
  });

  test.each([
    ['Live!', {}, 'the id is a DNS label'],
    ['live', { cluster: 'a b' }, 'cluster is a DNS label'],
  ])('have names for folders, got %s %j', (id, values, message) => {
    expect(() => new MeshEnvironment(new MeshApp(), id, values)).toThrow(message);
  });
});

describe('two objects on one path', () => {
  test('are rejected with both construct paths', () => {
    const twice = (app: MeshApp) => {
      for (const id of ['one', 'two']) addObject(new Chart(app, id, { namespace: id }), 'a', 'A');
    };

    expect(() => synthesize({ yamlOutputType: YamlOutputType.FILE_PER_RESOURCE }, twice)).toThrow(
      'two/a: the file A.a.k8s.yaml is taken by one/a; choose a layout that keeps them apart',
    );
    expect(fs.readdirSync(folder)).toEqual([]);
    expect(synthesize({ layout: layouts.argoCd }, twice)).toHaveLength(2);
  });

  test('are rejected when some file systems treat their names as equal', () => {
    const twins = (app: MeshApp) => {
      const chart = new Chart(app, 'chart');
      addObject(chart, 'a', 'Gateway');
      addObject(chart, 'b', 'GATEWAY', 'a');
    };

    expect(() => synthesize({ layout: '{kind}.{name}' }, twins)).toThrow(
      '(Gateway.a.k8s.yaml, the same on file systems',
    );
  });

  test('share a file when the layout allows it', () => {
    expect(synthesize({ layout: '{namespace}' }, addShop)).toEqual(['_cluster.k8s.yaml', 'shop.k8s.yaml']);
    expect(Yaml.load(path.join(folder, 'shop.k8s.yaml')).map((object: { kind: string }) => object.kind)).toEqual([
      'DestinationRule',
      'VirtualService',
    ]);
  });
});

test.each([
  ['../{name}', 'has a part ".."'],
  ['/etc/{name}', 'has an empty part'],
  ['{name}/', 'has an empty part'],
  ['con/{name}', 'which Windows reserves for a device'],
  ['a:b/{name}', 'has a character that some file systems do not allow'],
  ['{nmae}', 'unknown placeholder {nmae}; write one of {environment} {cluster}'],
])('the layout %j is rejected', (layout, message) => {
  expect(() => new MeshApp({ layout })).toThrow(message);
});

test.each(['..', 'nul', 'COM1', 'a.', '.cdk8s-istio-files'])(
  'an object by the name %j cannot leave its folder',
  (name) => {
    const add = (app: MeshApp) => {
      addObject(new Chart(app, 'chart'), 'a', 'A', name);
    };

    expect(() => synthesize({ layout: '{kind}/{name}/a' }, add)).toThrow(/^chart\/a: the file /);
  },
);

test('characters that some file systems do not allow are removed from a name, as in cdk8s', () => {
  expect(parseLayout('{name}')({ ...none, name: 'system:../node' })).toBe('system..node');
});

test('a layout excludes yamlOutputType', () => {
  expect(() => new MeshApp({ layout: 'a', yamlOutputType: YamlOutputType.FILE_PER_APP })).toThrow('leave one out');
});

describe('the order of objects', () => {
  const files = ['Namespace.shop', 'DestinationRule.reviews', 'VirtualService.reviews'];

  test('is that of the files in kustomization.yaml', () => {
    synthesize({ layout: '{environment}/{kind}.{name}', kustomization: true }, (app) => {
      addShop(new MeshEnvironment(app, 'live', {}));
    });

    expect(Yaml.load(path.join(folder, 'kustomization.yaml'))).toMatchObject([{ resources: ['live'] }]);
    expect(Yaml.load(path.join(folder, 'live', 'kustomization.yaml'))).toMatchObject([
      { resources: files.map((file) => `${file}.k8s.yaml`), sortOptions: { order: 'fifo' } },
    ]);
  });

  test('is set for Argo CD as waves, and an existing wave is kept', () => {
    synthesize({ layout: '{kind}', syncWaves: true }, (app) => {
      const chart = addShop(app);
      const object = addObject(chart, 'other', 'Other');
      object.metadata.addAnnotation('argocd.argoproj.io/sync-wave', '-5');
    });

    expect(['Namespace', 'DestinationRule', 'VirtualService', 'Other'].map(waveIn)).toEqual(['0', '1', '2', '-5']);
  });

  test('follows hosts and subsets of plain objects, too', () => {
    const [rule, route] = ['DestinationRule', 'VirtualService'];
    synthesize({ layout: '{kind}', syncWaves: true }, (app) => {
      const chart = new Chart(app, 'shop', { namespace: 'shop' });
      const destination = { host: 'reviews', subset: 'v1' };
      addObject(chart, 'route', route, 'reviews', { hosts: ['reviews'], http: [{ route: [{ destination }] }] });
      addObject(chart, 'rule', rule, 'reviews', { host: 'reviews.shop.svc.cluster.local', subsets: [{ name: 'v1' }] });
    });

    expect([rule, route].map(waveIn)).toEqual(['0', '1']);
  });

  test('names the constructs of a cycle', () => {
    const circle = (app: MeshApp) => {
      const chart = addShop(app);
      const [rule, route] = [chart.node.findChild('reviews'), chart.node.findChild('route')];
      rule.node.addDependency(route);
    };

    expect(() => synthesize({ syncWaves: true }, circle)).toThrow(
      'Dependency cycle detected: shop/reviews => shop/route => shop/reviews',
    );
  });
});

const none = {
  environment: '',
  cluster: '',
  namespace: '',
  group: '',
  kind: '',
  name: '',
  chart: '',
  order: '',
  wave: '',
};

/** The files that an app with these props writes. */
function synthesize(props: MeshAppProps, add: (app: MeshApp) => unknown): readonly string[] {
  const app = new MeshApp({ ...props, outdir: folder, check: false });
  add(app);
  app.synth();
  return renderedFiles(folder);
}

function addShop(scope: MeshApp | MeshEnvironment): Chart {
  const chart = new Chart(scope, 'shop', { namespace: 'shop' });
  const rule = new DestinationRule(chart, 'reviews', {
    host: Service.fromName('reviews'),
    subsets: { v1: { labels: { version: 'v1' } } },
  });
  new VirtualService(chart, 'route', {
    metadata: { name: 'reviews' },
    hosts: ['reviews'],
    http: [{ route: [{ destination: rule.subset('v1') }] }],
  });
  new MeshNamespace(chart, 'shop');
  return chart;
}

function addObject(chart: Chart, id: string, kind: string, name = id, spec?: object): ApiObject {
  return new ApiObject(chart, id, { apiVersion: 'networking.istio.io/v1', kind, metadata: { name }, spec });
}

function read(file: string): string {
  return fs.readFileSync(path.join(folder, file), 'utf8');
}

function waveIn(kind: string): unknown {
  const [object] = Yaml.load(path.join(folder, `${kind}.k8s.yaml`)) as { metadata: { annotations: object } }[];
  return Object.values(object?.metadata.annotations ?? {})[0];
}
