import { ApiObject, App, Chart, Duration, Testing } from 'cdk8s';
import { describe, expect, test } from '@jest/globals';
import {
  ArgoApplication,
  ArgoProject,
  FluxGitRepository,
  FluxHelmRelease,
  FluxKustomization,
  istioWebhookDifferences,
  type ArgoApplicationOptions,
  type FluxKustomizationProps,
} from '../../../lib';
import { render, type PlainObject } from '../../seed-app';
import { errorOf } from '../error-of';

const repository = 'https://git.example.com/mesh.git';
const folder = { repository, path: 'dist/prod' };
const source = { name: 'mesh' };

test('Argo CD delivers a rendered folder, with a project', () => {
  expect(
    render((chart) => {
      const project = new ArgoProject(chart, 'team', {
        repositories: [repository],
        destinations: [{ namespace: 'team-*' }],
        clusterResources: [{ group: '', kind: 'Namespace' }],
        description: 'The mesh',
      });
      new ArgoApplication(chart, 'mesh', {
        ...folder,
        project,
        destination: { name: 'west', namespace: 'team-a' },
        automated: { prune: true, selfHeal: true },
        cascade: true,
      });
    }),
  ).toMatchSnapshot();
});

test('Flux delivers a rendered folder', () => {
  expect(
    render((chart) => {
      const git = new FluxGitRepository(chart, 'git', { url: repository, branch: 'main', secretName: 'git' });
      new FluxKustomization(chart, 'mesh', {
        source: git,
        path: 'dist/prod',
        wait: true,
        timeout: Duration.minutes(3),
      });
    }),
  ).toMatchSnapshot();
});

describe('an ArgoApplication', () => {
  test('reads the whole folder of the newest commit, for the cluster that Argo CD runs in', () => {
    expect(application()?.spec).toEqual({
      project: 'default',
      source: { repoURL: repository, path: 'dist/prod', targetRevision: 'HEAD', directory: { recurse: true } },
      destination: { server: 'https://kubernetes.default.svc' },
      syncPolicy: { syncOptions: ['SkipDryRunOnMissingResource=true'] },
    });
  });

  test.each<[string, ArgoApplicationOptions, readonly string[] | undefined]>([
    ['nothing', { skipDryRunOnMissingResource: false }, undefined],
    [
      'what the props say',
      { createNamespace: true, serverSideApply: true },
      ['CreateNamespace=true', 'ServerSideApply=true', 'SkipDryRunOnMissingResource=true'],
    ],
    [
      'each option once',
      { syncOptions: ['PruneLast=true', 'SkipDryRunOnMissingResource=true'] },
      ['SkipDryRunOnMissingResource=true', 'PruneLast=true'],
    ],
    [
      'that ignored fields are not written',
      { ignoreDifferences: istioWebhookDifferences() },
      ['SkipDryRunOnMissingResource=true', 'RespectIgnoreDifferences=true'],
    ],
  ])('asks for %s', (_, props, syncOptions) => {
    expect((application(props)?.spec?.['syncPolicy'] as PlainObject['spec'])?.['syncOptions']).toEqual(syncOptions);
  });

  test('keeps the annotations and finalizers that it was given', () => {
    const metadata = { annotations: { a: 'b' }, finalizers: ['example.com/mine'] };

    expect(application({ metadata, syncWave: -1, cascade: true })?.metadata).toMatchObject({
      annotations: { a: 'b', 'argocd.argoproj.io/sync-wave': '-1' },
      finalizers: ['example.com/mine', 'resources-finalizer.argocd.argoproj.io'],
    });
  });

  test('stays without finalizer where removing it leaves all in place', () => {
    expect(application()?.metadata).toEqual({ name: 'mesh', namespace: 'default' });
  });

  test('delivers a chart with its values', () => {
    const [object] = render(
      (chart) =>
        new ArgoApplication(chart, 'kiali', { repository, chart: 'kiali-server', version: '2.4.0', values: { a: 1 } }),
    );

    expect(object?.spec?.['source']).toEqual({
      repoURL: repository,
      chart: 'kiali-server',
      targetRevision: '2.4.0',
      helm: { valuesObject: { a: 1 } },
    });
  });

  test('comes after its project', () => {
    const chart = new Chart(new App(), 'argo');
    const project = new ArgoProject(chart, 'team', { repositories: ['*'], destinations: [{ name: 'west' }] });

    expect(new ArgoApplication(chart, 'mesh', { ...folder, project }).node.dependencies).toEqual([project]);
  });

  test.each([0.5, NaN])('refuses %p as a wave', (syncWave) => {
    expect(errorOf((chart) => new ArgoApplication(chart, 'mesh', { ...folder, syncWave }))).toBe(
      `test/mesh: syncWave is a whole number, got ${String(syncWave)}`,
    );
  });
});

describe('a folder that is delivered', () => {
  test.each(['/dist', '../dist', 'dist/../..', '~/dist', 'C:/dist', 'dist\\prod', ''])('is not %j', (path) => {
    const problem = `path is a path below the repository's root, without '..', got ${JSON.stringify(path)}`;

    expect(errorOf((chart) => new ArgoApplication(chart, 'a', { repository, path }))).toBe(`test/a: ${problem}`);
    expect(errorOf((chart) => new FluxKustomization(chart, 'a', { source, path }))).toBe(`test/a: ${problem}`);
  });

  test.each([
    ['dist/prod', 'dist/prod', './dist/prod'],
    ['./dist//prod/', 'dist/prod', './dist/prod'],
    ['.', '.', './'],
    ['dist/..prod', 'dist/..prod', './dist/..prod'],
  ])('is %j', (path, forArgo, forFlux) => {
    const [argo, flux] = render((chart) => {
      new ArgoApplication(chart, 'a', { repository, path });
      new FluxKustomization(chart, 'b', { source, path });
    });

    expect(argo?.spec?.['source']).toMatchObject({ path: forArgo });
    expect(flux?.spec).toMatchObject({ path: forFlux });
  });
});

test.each([
  ['repositories', { repositories: [], destinations: [{}] }, 'repositories has at least one address, got []'],
  ['destinations', { repositories: ['*'], destinations: [] }, 'destinations has at least one destination, got []'],
])('an ArgoProject has %s', (_, props, problem) => {
  expect(errorOf((chart) => new ArgoProject(chart, 'team', props))).toBe(`test/team: ${problem}`);
});

test('an ArgoProject for every namespace says so', () => {
  const [project] = render(
    (chart) => new ArgoProject(chart, 'team', { repositories: ['*'], destinations: [{ name: 'west' }] }),
  );

  expect(project?.spec?.['destinations']).toEqual([{ name: 'west', namespace: '*' }]);
});

describe('what istiod writes into its webhooks', () => {
  test('is in the objects of the charts', () => {
    expect(istioWebhookDifferences().map(({ kind, name }) => [kind, name])).toEqual([
      ['ValidatingWebhookConfiguration', 'istiod-default-validator'],
      ['ValidatingWebhookConfiguration', 'istio-validator-istio-system'],
      ['MutatingWebhookConfiguration', 'istio-sidecar-injector'],
    ]);
  });

  test('is in objects with the names of revision and namespace', () => {
    expect(istioWebhookDifferences({ revision: 'canary', namespace: 'mesh' }).map(({ name }) => name)).toEqual([
      'istiod-default-validator',
      'istio-validator-canary-mesh',
      'istio-sidecar-injector-canary-mesh',
    ]);
  });
});

describe('a FluxGitRepository', () => {
  test.each([
    [{ branch: 'main' }, { branch: 'main' }],
    [{ tag: 'v1' }, { tag: 'v1' }],
    [{ semver: '>=1.0.0' }, { semver: '>=1.0.0' }],
    [{ commit: 'abc' }, { commit: 'abc' }],
  ] as const)('is fetched at %j', (reference, ref) => {
    const [object] = render((chart) => new FluxGitRepository(chart, 'git', { url: repository, ...reference }));

    expect(object?.spec).toEqual({ url: repository, interval: '5m', ref });
  });
});

describe('times of Flux', () => {
  test.each([
    ['90s', Duration.seconds(90)],
    ['10m', Duration.minutes(10)],
    ['2h', Duration.hours(2)],
    ['90m', Duration.minutes(90)],
    ['1.5s', Duration.millis(1500)],
  ])('are written as %s', (text, interval) => {
    const [object] = render((chart) => new FluxKustomization(chart, 'a', { source, path: '.', interval }));

    expect(object?.spec).toMatchObject({ interval: text });
  });

  test('are a second or more', () => {
    const interval = Duration.millis(500);

    expect(errorOf((chart) => new FluxKustomization(chart, 'a', { source, path: '.', interval }))).toBe(
      'test/a: interval is at least one second, got 500 millis',
    );
  });
});

describe('a FluxKustomization', () => {
  test('names what is elsewhere with its namespace, and what is beside it without', () => {
    const [object] = render(
      (chart) =>
        new FluxKustomization(chart, 'mesh', {
          source: { name: 'git', namespace: 'flux-system' },
          path: '.',
          dependsOn: [{ name: 'istio', namespace: 'default' }, { name: 'crds' }],
        }),
    );

    expect(object?.spec).toMatchObject({
      sourceRef: { kind: 'GitRepository', name: 'git', namespace: 'flux-system' },
      dependsOn: [{ name: 'istio' }, { name: 'crds' }],
    });
  });

  test('waits for the Kustomizations of the charts that its chart depends on', () => {
    const { charts, dependsOn } = delivered(['shop', 'gateways', 'istio', 'other']);
    charts.shop.addDependency(charts.gateways);
    configMap(charts.shop).node.addDependency(configMap(charts.istio));

    expect(dependsOn()).toEqual({ shop: ['gateways', 'istio'], gateways: [], istio: [], other: [] });
  });

  test('waits for the charts inside its own', () => {
    const { charts, kustomize, dependsOn } = delivered(['shop']);
    kustomize('inner', new Chart(charts.shop, 'inner'));

    expect(dependsOn()).toEqual({ shop: ['inner'], inner: [] });
  });

  test('names a Kustomization once, and not itself', () => {
    const { charts, kustomize, dependsOn } = delivered(['shop', 'istio']);
    charts.shop.addDependency(charts.istio);
    kustomize('twice', charts.shop, { dependsOn: [{ name: 'istio' }] });
    configMap(charts.shop).addDependency(configMap(charts.shop));

    expect(dependsOn()).toEqual({ shop: ['istio'], istio: [], twice: ['istio'] });
  });

  test('knows the Kustomizations of its own app alone', () => {
    const { dependsOn } = delivered(['shop']);
    delivered(['shop', 'istio']);

    expect(dependsOn()).toEqual({ shop: [] });
  });
});

test('a FluxHelmRelease has the name that it was given', () => {
  const props = { repository: { name: 'kiali' }, chart: 'kiali-server', version: '2.x' };
  const [object] = render(
    (chart) => new FluxHelmRelease(chart, 'kiali', { ...props, targetNamespace: 'istio-system' }),
  );

  expect(object?.spec).toEqual({
    interval: '1h',
    releaseName: 'kiali',
    targetNamespace: 'istio-system',
    chart: { spec: { chart: 'kiali-server', version: '2.x', sourceRef: { kind: 'HelmRepository', name: 'kiali' } } },
    install: { createNamespace: true },
  });
});

test('two objects of one kind do not have one name', () => {
  const twice = (chart: Chart) => {
    new ArgoApplication(chart, 'a', { ...folder, metadata: { name: 'mesh' } });
    new ArgoApplication(chart, 'b', { ...folder, metadata: { name: 'mesh' } });
  };

  expect(errorOf(twice)).toBe(
    'test/b: Application.argoproj.io default/mesh is taken by test/a; ' +
      'give one of the two another id, metadata.name or namespace',
  );
});

function application(props: ArgoApplicationOptions = {}): PlainObject | undefined {
  return render((chart) => new ArgoApplication(chart, 'mesh', { ...folder, ...props }))[0];
}

function configMap(chart: Chart): ApiObject {
  const id = `map-${String(chart.node.children.length)}`;
  return new ApiObject(chart, id, { apiVersion: 'v1', kind: 'ConfigMap' });
}

/** An app with charts of these names, each delivered by a Kustomization of the same name. */
function delivered<Name extends string>(names: readonly Name[]) {
  const app = new App();
  const flux = new Chart(app, 'flux');
  const kustomize = (name: string, chart: Chart, props: Pick<FluxKustomizationProps, 'dependsOn'> = {}) =>
    new FluxKustomization(flux, name, { source, path: `dist/${name}`, chart, ...props });
  const charts = Object.fromEntries(names.map((name) => [name, new Chart(app, name)])) as Record<Name, Chart>;
  for (const name of names) kustomize(name, charts[name]);
  const dependsOn = () =>
    Object.fromEntries(
      (Testing.synth(flux) as readonly PlainObject[]).map(({ metadata, spec }) => [
        metadata.name,
        ((spec?.['dependsOn'] ?? []) as readonly { readonly name: string }[]).map(({ name }) => name),
      ]),
    );
  return { charts, kustomize, dependsOn };
}
