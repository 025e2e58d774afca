import { pageOf } from '../../lib/catalogue/rule-pages';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { analyze } from '../../lib/analysis/analyze';
import { rules } from '../../lib/analysis/rules';
import type { Diagnostic } from '../../lib/model/diagnostic';
import { formatFieldPath } from '../../lib/model/field-path';
import { formatManifestName } from '../../lib/model/manifest';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';
import { groupBy } from '../../lib/snapshot/group-by';
import { parseManifests } from '../../lib/yaml/parse-manifests';

/** Where Istio's samples are beside this checkout, if they are. */
export const SAMPLES = path.join('..', 'shared', 'conformance', 'analysis');

interface SampleFinding {
  readonly sample: string;
  readonly diagnostic: Diagnostic;
}

/** Why the rules are right about samples that work: most samples are meant to be applied beside others. */
const REASONS: Readonly<Record<string, string>> = {
  'annotation-current':
    'Istio has the annotation in its list as deprecated; the label of that name is what is read first.',
  'destination-rule-host-exists': 'The Service comes with the sample that this one is applied to.',
  'destination-rule-port-verifies-server': 'TLS without caCertificates takes any certificate.',
  'gateway-port-served':
    'Charts of Istio map port 80 to 8080; the gateway that istioctl takes to be there, as is done here, has 80 alone.',
  'gateway-selector-matches': 'The gateway is installed by another sample, or by hand.',
  'namespace-injection-label-set': 'The labels of the namespace are left to whoever tries the sample.',
  'route-backend-exists': 'The Service comes with the sample that this one is applied to.',
  'route-gateway-exists': 'The Gateway comes with the sample that this one is applied to.',
  'service-port-named': 'The names of the ports do not say what they speak, and Istio finds out from the traffic.',
  'service-target-port-exposed': 'The program listens there without saying so, or nothing does; nothing written tells.',
  'virtual-service-gateway-exists': 'The Gateway comes with the sample that this one is applied to.',
  'virtual-service-host-exists': 'The Service comes with the sample that this one is applied to.',
  'virtual-service-subset-defined': 'The DestinationRule comes with another sample.',
};

/** What the rules say of Istio's samples, a line a rule: the text of docs/samples.md. */
export function formatSampleFindings(folder: string): string {
  const samples = fs.readdirSync(folder).filter((name) => name.startsWith('sample-'));
  const findings = samples.flatMap((sample) => judgeSample(folder, sample));
  const byRule = [...groupBy(findings, ({ diagnostic }) => diagnostic.rule)].sort(([left], [right]) =>
    left < right ? -1 : 1,
  );
  const count = (severity: string) =>
    String(findings.filter(({ diagnostic }) => diagnostic.severity === severity).length);
  return `<!-- Made by \`npm run docs:samples\` from Istio's samples beside the checkout. -->

# What the rules say of Istio's samples

Of ${String(samples.length)} samples of Istio, each judged by itself: ${count('error')} errors, ${count('warning')} warnings and ${count('info')} findings that are info, by ${String(byRule.length)} of ${String(rules.length)} rules.

| rule | severity | findings | samples | why it is right | for one |
| --- | --- | --- | --- | --- | --- |
${byRule.map(([rule, list]) => formatRow(rule, list)).join('\n')}
`;
}

function judgeSample(folder: string, sample: string): readonly SampleFinding[] {
  const text = fs.readFileSync(path.join(folder, sample, 'expected.json'), 'utf8');
  const { files } = JSON.parse(text) as { readonly files: readonly string[] }; // written by who recorded them
  const manifests = files.flatMap((file) => {
    return parseManifests(fs.readFileSync(path.join(folder, sample, file), 'utf8'), file).manifests;
  });
  return analyze(new ConfigSnapshot(manifests)).map((diagnostic) => ({ sample, diagnostic }));
}

function formatRow(rule: string, findings: readonly SampleFinding[]): string {
  const [first] = findings;
  const severities = [...new Set(findings.map(({ diagnostic }) => diagnostic.severity))].sort();
  const reason = REASONS[rule] ?? rules.find(({ name }) => name === rule)?.summary ?? '';
  const samples = new Set(findings.map(({ sample }) => sample));
  const cells = [
    `[${rule}](${pageOf(rule)?.file.replace('docs/', '') ?? ''})`,
    severities.join(', '),
    String(findings.length),
    String(samples.size),
    reason,
    first === undefined ? '' : `${first.sample.replace('sample-', '')}: ${describe(first.diagnostic)}`,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function describe({ manifest, path: field, message }: Diagnostic): string {
  const object = manifest === undefined ? '' : formatManifestName(manifest);
  return `${object} \`${formatFieldPath(field)}\`: ${message}`;
}
