// npm run verify: the API server's own validation code accepts every custom resource of dist/ with the CRDs of Istio 1.15,
// and the same mesh rendered for 1.31 with those of 1.31.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { judge, whyNoJudge, type Verdict } from './crdcheck';
import { seedApp } from '../seed-app';

const reason = whyNoJudge();
if (reason === undefined) verify();
else console.log(`skipped: ${reason}`);

function verify(): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-verify-'));
  try {
    const file = path.join(folder, 'mesh-1.31.yaml');
    fs.writeFileSync(file, seedApp('1.31').synthYaml());
    const dist = fs.readdirSync('dist').map((name) => path.join('dist', name));
    report('1.15', judge('1.15', dist));
    report('1.31', judge('1.31', [file]));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function report(release: string, verdicts: readonly Verdict[]): void {
  const judged = verdicts.filter((verdict) => verdict.skipped !== true);
  for (const { apiVersion, kind, name, errors } of judged) {
    console.log(`Istio ${release}: ${apiVersion} ${kind} ${name}: ${errors?.join('; ') ?? 'accepted'}`);
    if (errors !== null) process.exitCode = 1;
  }
  // Nothing judged is no verdict: kinds that no CRD knows would pass for accepted otherwise.
  const istio = verdicts.filter((verdict) => verdict.apiVersion.includes('.istio.io/'));
  if (judged.length === 0 || judged.length !== istio.length) {
    console.log(`Istio ${release}: ${String(judged.length)} of ${String(istio.length)} custom resources were judged`);
    process.exitCode = 1;
  }
}
