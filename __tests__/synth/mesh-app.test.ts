import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Chart } from 'cdk8s';
import { expect, jest, test } from '@jest/globals';
import { Gateway, MeshApp, VirtualService, istioReleaseOf, warningsOf } from '../../lib';

test('a MeshApp renders for the newest release when none is set', () => {
  expect(istioReleaseOf(new MeshApp())).toBe('1.31');
});

test('a MeshApp renders as an App does', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-app-'));
  const app = new MeshApp({ istio: '1.15', outdir: folder });
  new Gateway(new Chart(app, 'edge'), 'gateway', {
    servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*'] }],
  });
  app.synth();

  expect(fs.readFileSync(path.join(folder, 'edge.k8s.yaml'), 'utf8')).toContain('networking.istio.io/v1alpha3');
  fs.rmSync(folder, { recursive: true });
});

test('a MeshApp warns about deprecated fields, and what to write', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-app-'));
  const app = new MeshApp({ outdir: folder, check: false });
  const http = [{ route: [{ destination: { host: 'a' } }], mirror: { host: 'b' }, mirrorPercent: 5 }];
  new VirtualService(new Chart(app, 'chart'), 'route', { hosts: ['a'], http });
  const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  app.synth();
  const printed = stderr.mock.calls.map(([text]) => text);
  stderr.mockRestore();
  fs.rmSync(folder, { recursive: true });

  expect(printed).toEqual(['warning chart/route: http[0].mirrorPercent is deprecated; write mirrorPercentage\n']);
  expect(warningsOf(app)).toHaveLength(1);
});
