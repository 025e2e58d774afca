import { Chart } from 'cdk8s';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import {
  FluxHelmRepository,
  IstioArgoApplications,
  IstioHelmReleases,
  IstioInstallation,
  MeshApp,
  type IstioInstallationProps,
  type IstioProfile,
  type IstioRelease,
} from '../../../lib';
import { addOutputFiles, outputFilesOf } from '../../../lib/constructs/notes/output-files';
import { render, type PlainObject } from '../../seed-app';
import { errorOf } from '../error-of';

describe('an IstioInstallation for istioctl', () => {
  test('is the profile by name', () => {
    expect(install({ profile: 'demo' }, '1.15').istioOperator).toEqual({
      apiVersion: 'install.istio.io/v1alpha1',
      kind: 'IstioOperator',
      metadata: { name: 'istio', namespace: 'istio-system' },
      spec: { profile: 'demo' },
    });
  });

  test('says what differs from the profile', () => {
    const { istioOperator } = install({
      profile: 'default',
      revision: 'canary',
      hub: 'mirror.example.com/istio',
      tag: '1.31.0-distroless',
      meshConfig: { accessLogFile: '/dev/stdout', defaultConfig: { holdApplicationUntilProxyStarts: true } },
      values: { global: { network: 'west' }, pilot: { env: { PILOT_ENABLE_STATUS: 'true' } } },
      components: {
        cni: { enabled: true, resources: { requests: { cpu: '50m' } } },
        pilot: { replicas: { min: 2, max: 4 } },
        ingressGateways: [
          { name: 'istio-ingressgateway', enabled: false },
          {
            name: 'edge',
            namespace: 'edge',
            labels: { istio: 'edge' },
            service: {
              type: 'NodePort',
              ports: [{ name: 'http2', port: 80, targetPort: 8080 }],
              annotations: { a: 'b' },
            },
          },
        ],
      },
    });

    expect(istioOperator.spec).toEqual({
      profile: 'default',
      revision: 'canary',
      hub: 'mirror.example.com/istio',
      tag: '1.31.0-distroless',
      meshConfig: { accessLogFile: '/dev/stdout', defaultConfig: { holdApplicationUntilProxyStarts: true } },
      values: { global: { network: 'west' }, pilot: { env: { PILOT_ENABLE_STATUS: 'true' } } },
      components: {
        cni: { enabled: true, k8s: { resources: { requests: { cpu: '50m' } } } },
        pilot: { k8s: { hpaSpec: { minReplicas: 2, maxReplicas: 4 } } },
        ingressGateways: [
          { name: 'istio-ingressgateway', enabled: false },
          {
            name: 'edge',
            enabled: true,
            namespace: 'edge',
            label: { istio: 'edge' },
            k8s: {
              service: { type: 'NodePort', ports: [{ name: 'http2', port: 80, targetPort: 8080 }] },
              serviceAnnotations: { a: 'b' },
            },
          },
        ],
      },
    });
  });

  test('tells the components of another namespace where istiod is', () => {
    const { istioOperator } = install({
      profile: 'minimal',
      namespace: 'mesh',
      values: { global: { network: 'west' } },
    });

    expect(istioOperator.metadata.namespace).toBe('mesh');
    expect(istioOperator.spec['values']).toEqual({ global: { istioNamespace: 'mesh', network: 'west' } });
  });

  test('renders no manifest', () => {
    expect(render((chart) => new IstioInstallation(chart, 'istio', { profile: 'demo' }))).toEqual([]);
  });
});

describe('an IstioInstallation for Helm', () => {
  test.each<[IstioProfile, readonly string[]]>([
    ['default', ['istio-base', 'istiod', 'istio-ingressgateway']],
    ['demo', ['istio-base', 'istiod', 'istio-ingressgateway', 'istio-egressgateway']],
    ['minimal', ['istio-base', 'istiod']],
    ['empty', []],
    ['preview', ['istio-base', 'istiod', 'istio-ingressgateway']],
    ['stable', ['istio-base', 'istiod', 'istio-ingressgateway']],
    ['remote', ['istio-base', 'istiod']],
    ['ambient', ['istio-base', 'istiod', 'istio-cni', 'ztunnel']],
    ['openshift', ['istio-base', 'istiod', 'istio-cni', 'istio-ingressgateway']],
    ['openshift-ambient', ['istio-base', 'istiod', 'istio-cni', 'ztunnel']],
  ])('takes the charts of profile %s, in order', (profile, releases) => {
    expect(
      install({ profile })
        .helmCharts()
        .map(({ releaseName }) => releaseName),
    ).toEqual(releases);
  });

  test('puts what runs on the nodes of OpenShift into kube-system', () => {
    const charts = install({ profile: 'openshift-ambient' }).helmCharts();

    expect(charts.map(({ chart, namespace }) => [chart, namespace])).toEqual([
      ['base', 'istio-system'],
      ['istiod', 'istio-system'],
      ['cni', 'kube-system'],
      ['ztunnel', 'kube-system'],
    ]);
  });

  test('gives each chart its values', () => {
    const installation = install({
      profile: 'ambient',
      revision: 'canary',
      hub: 'mirror.example.com/istio',
      meshConfig: { accessLogFile: '/dev/stdout', defaultConfig: { proxyMetadata: { A: 'b' } } },
      values: { cni: { cniBinDir: '/bin' }, ztunnel: { logLevel: 'debug' }, global: { network: 'west' } },
      components: {
        pilot: { resources: { limits: { memory: '2Gi' } } },
        egressGateways: [{ name: 'exit', namespace: 'edge', replicas: { min: 2, max: 2 } }],
      },
    });
    const global = { hub: 'mirror.example.com/istio', network: 'west' };

    expect(installation.helmValues()).toEqual({
      base: { profile: 'ambient', global, defaultRevision: 'canary' },
      istiod: {
        profile: 'ambient',
        revision: 'canary',
        global,
        meshConfig: { accessLogFile: '/dev/stdout', defaultConfig: { proxyMetadata: { A: 'b' } } },
        pilot: { cni: { enabled: true }, resources: { limits: { memory: '2Gi' } } },
      },
      cni: { profile: 'ambient', global, cni: { cniBinDir: '/bin' } },
      ztunnel: {
        profile: 'ambient',
        revision: 'canary',
        logLevel: 'debug',
        meshConfig: { defaultConfig: { proxyMetadata: { A: 'b' } } },
        ...global,
      },
      exit: {
        revision: 'canary',
        autoscaling: { minReplicas: 2, maxReplicas: 2 },
        service: { type: 'ClusterIP' },
      },
    });
    expect(installation.helmCharts().map(({ releaseName }) => releaseName)).toContain('istiod-canary');
  });

  test.each<[IstioRelease, object]>([
    ['1.21', { istio_cni: { enabled: true } }],
    ['1.22', { pilot: { cni: { enabled: true } } }],
  ])('tells istiod of the plugin as Istio %s reads it', (istio, values) => {
    const { istiod } = install({ profile: 'default', components: { cni: { enabled: true } } }, istio).helmValues();

    expect(istiod).toEqual(values);
  });

  test.each<[IstioRelease, string, unknown]>([
    ['1.24', 'kube-system', 'kube-system'],
    ['1.24', 'istio-system', undefined],
    ['1.23', 'kube-system', undefined],
  ])('tells istiod of Istio %s of a ztunnel in %s', (istio, namespace, trusted) => {
    const { istiod } = install({ profile: 'ambient', components: { ztunnel: { namespace } } }, istio).helmValues();

    expect((istiod?.['pilot'] as PlainObject['spec'])?.['trustedZtunnelNamespace']).toBe(trusted);
  });

  test('leaves out a gateway of the profile that is switched off', () => {
    const components = { ingressGateways: [{ name: 'istio-ingressgateway', enabled: false }] };

    expect(Object.keys(install({ profile: 'default', components }).helmValues())).toEqual(['base', 'istiod']);
  });

  test('says no profile where the charts have it without a name', () => {
    expect(install({ profile: 'minimal' }).helmValues()).toEqual({ base: {}, istiod: {} });
  });

  test('refuses a profile that the charts do not know yet', () => {
    expect(errorOf((chart) => new IstioInstallation(chart, 'istio', { profile: 'demo' }).helmValues(), '1.21')).toBe(
      "test/istio: profile 'demo' is not known to the Helm charts of 1.21: they know it from Istio 1.22 on; " +
        "write the profile's values beside profile 'default', or install with istioctl",
    );
  });
});

describe('an IstioInstallation', () => {
  test.each<[string, IstioInstallationProps, IstioRelease, string]>([
    [
      'a profile that came later',
      { profile: 'ambient' },
      '1.17',
      'profile is one of default, demo, minimal, empty, preview, remote, openshift for Istio 1.17, got "ambient"; ' +
        'it was added in Istio 1.18',
    ],
    [
      'a profile that came with 1.16',
      { profile: 'remote' },
      '1.15',
      'profile is one of default, demo, minimal, empty, preview, openshift for Istio 1.15, got "remote"; ' +
        'it was added in Istio 1.16',
    ],
    [
      'a profile that there is not',
      { profile: 'dmo' as IstioProfile },
      '1.15',
      'profile is one of default, demo, minimal, empty, preview, openshift for Istio 1.15, got "dmo"; ' +
        "did you mean 'demo'?",
    ],
    [
      'a version of another release',
      { profile: 'default', version: '1.30.2' },
      '1.31',
      'version is a version of Istio 1.31, the targeted release, got "1.30.2"; ' +
        "target the release of the version, or write '1.31.0'",
    ],
    [
      'a version that is a range',
      { profile: 'default', version: '1.31.x' as '1.31.0' },
      '1.31',
      'version is a version of Istio 1.31, the targeted release, got "1.31.x"; ' +
        "target the release of the version, or write '1.31.0'",
    ],
    [
      'more pods at least than at most',
      { profile: 'default', components: { pilot: { replicas: { min: 3, max: 2 } } } },
      '1.31',
      'components.pilot.replicas has whole numbers, 1 <= min <= max, got 3 and 2',
    ],
    [
      'two gateways with one name',
      { profile: 'default', components: { ingressGateways: [{ name: 'edge' }], egressGateways: [{ name: 'edge' }] } },
      '1.31',
      'components.egressGateways[0].name is unique, got "edge" again',
    ],
    [
      'a gateway with the name of a chart',
      { profile: 'default', components: { ingressGateways: [{ name: 'istiod' }] } },
      '1.31',
      'components.ingressGateways[0].name is unique, got "istiod" again',
    ],
  ])('refuses %s', (_, props, istio, problem) => {
    expect(errorOf((chart) => new IstioInstallation(chart, 'istio', props), istio)).toBe(`test/istio: ${problem}`);
  });

  test.each(['Canary', 'a.b', ''])('refuses %j as a revision', (revision) => {
    expect(errorOf((chart) => new IstioInstallation(chart, 'istio', { profile: 'default', revision }))).toMatch(
      /^test\/istio: revision is a DNS label: /,
    );
  });

  test('has its name once in an app', () => {
    const app = new MeshApp({ outdir: 'build/never-written' });
    new IstioInstallation(new Chart(app, 'a'), 'istio', { profile: 'default' });

    expect(() => new IstioInstallation(new Chart(app, 'b'), 'istio', { profile: 'default' })).toThrow(
      'b/istio: the file install/istio.istiooperator is taken by a/istio; give one of the two another id',
    );
  });

  test('hands over files that kubectl and Argo CD pass over', () => {
    const files = outputFilesOf(install({ profile: 'demo' }).node.root);

    expect(files.map(({ path }) => path)).toEqual([
      'install/istio.istiooperator',
      'install/istio.base.values',
      'install/istio.istiod.values',
      'install/istio.istio-ingressgateway.values',
      'install/istio.istio-egressgateway.values',
    ]);
    expect(parse(files[0]?.text ?? '')).toEqual(install({ profile: 'demo' }).istioOperator);
    expect(files[0]?.text).toMatch(/^# istioctl install -f install\/istio\.istiooperator\n/);
    expect(parse(files[4]?.text ?? '')).toEqual({ service: { type: 'ClusterIP' } });
  });

  test('hands over the file for istioctl alone where Helm does not know the profile', () => {
    const files = outputFilesOf(install({ profile: 'demo' }, '1.15').node.root);

    expect(files.map(({ path }) => path)).toEqual(['install/istio.istiooperator']);
  });

  test('writes what stands in two places twice', () => {
    const resources = { requests: { cpu: '1' } };
    const { node } = install({ profile: 'default', components: { pilot: { resources }, cni: { resources } } });

    expect(outputFilesOf(node.root)[0]?.text).not.toContain('&');
  });
});

describe('the files beside the manifests', () => {
  test('are those of a construct and of all below it, in order of the tree', () => {
    const app = new MeshApp({ outdir: 'build/never-written' });
    const [a, b] = [new Chart(app, 'a'), new Chart(app, 'b')];
    addOutputFiles(b, () => [{ path: 'b', text: '' }]);
    addOutputFiles(a, () => [{ path: 'a', text: '' }]);
    addOutputFiles(a, () => [{ path: 'a2', text: '' }]);

    expect(outputFilesOf(app).map(({ path }) => path)).toEqual(['a', 'a2', 'b']);
    expect(outputFilesOf(b).map(({ path }) => path)).toEqual(['b']);
  });

  test('have a path each', () => {
    const app = new MeshApp({ outdir: 'build/never-written' });
    for (const id of ['a', 'b']) addOutputFiles(new Chart(app, id), () => [{ path: 'install/x', text: id }]);

    expect(() => outputFilesOf(app)).toThrow('b: the file install/x is taken by a; give one another name');
  });

  test.each(['/etc/x', '../x', 'a/../../x', 'C:\\x', ''])('do not leave the output folder: %j', (path) => {
    const chart = new Chart(new MeshApp({ outdir: 'build/never-written' }), 'a');
    addOutputFiles(chart, () => [{ path, text: '' }]);

    expect(() => outputFilesOf(chart)).toThrow(/^a: path of a file is one below the output folder, got /);
  });
});

describe('Argo CD installs Istio', () => {
  test('chart by chart, in waves', () => {
    const applications = deliverWithArgoCd({ profile: 'ambient', components: { ingressGateways: [{ name: 'edge' }] } });

    expect(applications.map(({ metadata }) => [metadata.name, waveOf(metadata)])).toEqual([
      ['istio-base', '0'],
      ['istiod', '1'],
      ['istio-cni', '2'],
      ['ztunnel', '3'],
      ['edge', '4'],
    ]);
  });

  test('and leaves to istiod what it writes into its webhooks', () => {
    const [base, istiod, gateway] = deliverWithArgoCd({ profile: 'default', revision: 'canary' });

    expect(namesOf(istiod?.spec?.['ignoreDifferences'])).toEqual([
      'istiod-default-validator',
      'istio-validator-canary-istio-system',
      'istio-sidecar-injector-canary',
    ]);
    expect(base?.spec?.['syncPolicy']).toEqual({
      syncOptions: ['CreateNamespace=true', 'ServerSideApply=true', 'RespectIgnoreDifferences=true'],
    });
    expect(gateway?.spec).not.toHaveProperty('ignoreDifferences');
  });

  test('as these objects', () => {
    expect(deliverWithArgoCd({ profile: 'demo', version: '1.31.2' })).toMatchSnapshot();
  });
});

describe('Flux installs Istio', () => {
  test('chart by chart, each after the one before', () => {
    const releases = deliverWithFlux({ profile: 'demo' });

    expect(releases.map(({ metadata, spec }) => [metadata.name, namesOf(spec?.['dependsOn'])])).toEqual([
      ['istio-base', []],
      ['istiod', ['istio-base']],
      ['istio-ingressgateway', ['istiod']],
      ['istio-egressgateway', ['istiod']],
    ]);
  });

  test('from a repository that is there', () => {
    const objects = render((chart) => {
      const repository = new FluxHelmRepository(chart, 'mirror', { url: 'oci://charts.example.com' });
      const installation = new IstioInstallation(chart, 'istio', { profile: 'minimal' });
      new IstioHelmReleases(chart, 'flux', { installation, repository });
    });

    expect(objects.map(({ kind }) => kind)).toEqual(['HelmRepository', 'HelmRelease', 'HelmRelease']);
    expect(objects[1]?.spec).toMatchObject({
      chart: { spec: { sourceRef: { kind: 'HelmRepository', name: 'mirror' } } },
    });
  });

  test('as these objects', () => {
    expect(deliverWithFlux({ profile: 'ambient' })).toMatchSnapshot();
  });
});

function install(props: IstioInstallationProps, istio: IstioRelease = '1.31'): IstioInstallation {
  const chart = new Chart(new MeshApp({ istio, outdir: 'build/never-written' }), 'test');
  return new IstioInstallation(chart, 'istio', props);
}

function deliverWithArgoCd(props: IstioInstallationProps): readonly PlainObject[] {
  return render((chart) => {
    const project = 'mesh';
    const installation = new IstioInstallation(chart, 'istio', props);
    new IstioArgoApplications(chart, 'argo', { installation, project, namespace: 'argocd' });
  });
}

function deliverWithFlux(props: IstioInstallationProps): readonly PlainObject[] {
  const objects = render((chart) => {
    const installation = new IstioInstallation(chart, 'istio', props);
    new IstioHelmReleases(chart, 'flux', { installation, namespace: 'flux-system' });
  });
  return objects.filter(({ kind }) => kind === 'HelmRelease');
}

function waveOf(metadata: PlainObject['metadata']): unknown {
  return (metadata['annotations'] as Readonly<Record<string, string>>)['argocd.argoproj.io/sync-wave'];
}

function namesOf(list: unknown): readonly string[] {
  return ((list ?? []) as readonly { readonly name: string }[]).map(({ name }) => name);
}
