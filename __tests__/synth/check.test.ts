import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Chart, JsonPatch } from 'cdk8s';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import {
  EnvoyFilter,
  Gateway,
  MeshApp,
  MeshEnvironment,
  Service,
  VirtualService,
  acknowledge,
  type ServiceReference,
} from '../../lib';
import { Mesh } from '../../lib/testing/jest';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-check-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

describe('a synthesis', () => {
  test('stops at objects that the cluster would reject, reports where they were created, and writes nothing', () => {
    const app = new MeshApp({ outdir: folder });
    addGateway(app).apiObject.addJsonPatch(JsonPatch.add('/spec/sever', []));

    expect(() => {
      app.synth();
    }).toThrow(
      /^nothing was written because of errors\n\nerror Gateway edge\/edge spec\.sever: .*\n {2}at __tests__\/synth\/check\.test\.ts:\d+:\d+ \(edge\/edge\/Resource\)/,
    );
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test('prints findings below error, and continues', () => {
    const app = new MeshApp({ outdir: folder });
    addFilter(app);

    expect(printed(app)).toMatch(/^warning EnvoyFilter edge\/filter/);
    expect(fs.existsSync(path.join(folder, 'edge.k8s.yaml'))).toBe(true);
  });

  test('checks nothing when checks are disabled', () => {
    const app = new MeshApp({ outdir: folder, check: false });
    addFilter(app);

    expect(printed(app)).toBe('');
  });

  test('checks each environment for its own release', () => {
    const app = new MeshApp({ outdir: folder });
    for (const environment of MeshEnvironment.each(app, { old: { istio: '1.15' }, live: {} })) addGateway(environment);

    expect(app.check().map(({ release, findings }) => [release, findings])).toEqual([
      ['1.15', []],
      ['1.31', []],
    ]);
  });
});

test('applies external objects only to their own cluster', () => {
  const app = new MeshApp();
  addRoute(new MeshEnvironment(app, 'a', {}), Service.fromName('db', { namespace: 'shop' }));
  addRoute(new MeshEnvironment(app, 'b', {}), 'db.shop.svc.cluster.local');

  expect(app.check().map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
    [],
    ['virtual-service-host-exists'],
  ]);
});

describe('what is acknowledged at a construct', () => {
  test('is no longer a finding', () => {
    const app = new MeshApp();
    const filter = addFilter(app);
    acknowledge(filter, { rule: 'envoy-filter-internal', reason: 'reviewed at every upgrade' });

    expect(Mesh.of(app)).toHaveNoFindings();
    expect(Mesh.of(app).check().acknowledged).toMatchObject([{ reason: 'reviewed at every upgrade' }]);
  });

  test('is a finding when there is nothing to acknowledge', () => {
    const app = new MeshApp();
    const gateway = addGateway(app);
    acknowledge(gateway, { rule: 'gateway-servers', reason: 'none yet' });

    expect(Mesh.of(app).findings()).toMatchObject([
      { rule: 'acknowledgement-matches', message: expect.stringContaining('acknowledge() in edge/edge') },
    ]);
  });

  test('has a reason', () => {
    expect(() => {
      acknowledge(new MeshApp(), { rule: 'a', reason: ' ' });
    }).toThrow('an acknowledgement has a reason, got " "; say why the finding is fine');
  });
});

function addGateway(scope: MeshApp | MeshEnvironment): Gateway {
  return new Gateway(new Chart(scope, 'edge', { namespace: 'edge' }), 'edge', {
    servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*'] }],
  });
}

function addRoute(scope: MeshEnvironment, host: ServiceReference | string): VirtualService {
  return new VirtualService(new Chart(scope, 'routes', { namespace: 'shop' }), 'db', {
    hosts: [host],
    http: [{ route: [{ destination: { host } }] }],
  });
}

function addFilter(app: MeshApp): EnvoyFilter {
  return new EnvoyFilter(new Chart(app, 'edge', { namespace: 'edge' }), 'filter', {
    configPatches: [{ applyTo: 'CLUSTER', patch: { operation: 'MERGE', value: { dns_lookup_family: 'V4_ONLY' } } }],
  });
}

function printed(app: MeshApp): string {
  const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  app.synth();
  const text = stderr.mock.calls.map(([chunk]) => String(chunk)).join('');
  stderr.mockRestore();
  return text;
}
