// npm run verify: the API server's own validation code accepts
// - every custom resource of dist/ with the CRDs of Istio 1.15, and the same mesh rendered for 1.31 with those of 1.31,
// - every custom resource of the examples' dist/ with the CRDs of 1.31,
// - the rich example of each kind, rendered for each release that has it, with that release's CRDs.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { istioReleases, type IstioRelease } from '../../lib';
import { apiVersionOf } from '../../lib/model/istio-release';
import { exampleKinds, renderExample } from '../constructs/kinds/examples';
import { seedApp } from '../seed-app';
import { crdcheck, whyNoCrdcheck } from './crdcheck';

const reason = whyNoCrdcheck();
if (reason === undefined) verify();
else console.log(`not checked: what the API server says of our objects, because ${reason}`);

function verify(): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-verify-'));
  try {
    const mesh = path.join(folder, 'mesh.yaml');
    fs.writeFileSync(mesh, seedApp('1.31').synthYaml());
    report('dist/', '1.15', manifestsOf('dist'));
    report('the mesh of dist/', '1.31', [mesh]);
    report('examples/bookinfo', '1.31', manifestsOf(path.join('examples', 'bookinfo', 'dist')));
    for (const release of istioReleases) {
      report('every kind', release, [writeExamples(release, path.join(folder, `kinds-${release}.yaml`))]);
    }
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function writeExamples(release: IstioRelease, file: string): string {
  const kinds = exampleKinds.filter((kind) => apiVersionOf(kind, release) !== undefined);
  fs.writeFileSync(file, kinds.map((kind) => renderExample(kind, release).synthYaml()).join('---\n'));
  return file;
}

function manifestsOf(folder: string): readonly string[] {
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return names.map((name) => path.join(folder, name));
}

function report(what: string, release: IstioRelease, files: readonly string[]): void {
  const verdicts = crdcheck(release, files);
  const istio = verdicts.filter(({ apiVersion }) => apiVersion.includes('.istio.io/'));
  // A kind or version that no CRD knows is skipped by crdcheck, which is not a verdict.
  const isAccepted = ({ errors, skipped }: (typeof istio)[number]) => errors === null && skipped !== true;
  const accepted = istio.filter(isAccepted);
  console.log(
    `Istio ${release}, ${what}: ${String(accepted.length)} of ${String(istio.length)} custom resources accepted`,
  );
  for (const { apiVersion, kind, name, errors } of istio.filter((verdict) => !isAccepted(verdict))) {
    console.log(`  ${apiVersion} ${kind} ${name}: ${errors?.join('; ') ?? 'no CRD knows it'}`);
  }
  if (accepted.length === 0 || accepted.length < istio.length) process.exitCode = 1;
}
