import * as fs from 'node:fs';
import * as path from 'node:path';
import { checkManifests } from '../../lib/check/check-manifests';
import { parseConfiguration } from '../../lib/check/configuration';
import { validateAdmission } from '../../lib/admission/validate-admission';
import { formatSentences, formatSubject } from '../../lib/report/check-result';
import { parseManifests } from '../../lib/yaml/parse-manifests';
import { formatDiagnostic } from './format-diagnostic';
import type { RuleExample } from './rule-example';

const FOLDER = path.resolve('__tests__/catalogue/examples');

/** Names of the rules whose examples are written by hand. */
export function writtenRules(): readonly string[] {
  return fs.readdirSync(FOLDER).map((file) => path.basename(file, '.yaml'));
}

/** The example of `examples/<rule>.yaml`, with its parts under `# bad` and `# good`. */
export function exampleWritten(rule: string): RuleExample | undefined {
  const file = path.join(FOLDER, `${rule}.yaml`);
  if (!fs.existsSync(file)) return undefined;
  const [, bad = '', good = ''] = fs.readFileSync(file, 'utf8').split(/^# (?:bad|good)\n/m);
  const reports = reportsOn(bad).filter((each) => each.endsWith(`[${rule}]`));
  return { bad: bad.trimEnd(), good: good.trimEnd(), reports };
}

/** What `check` and the webhook report for YAML, which may begin with settings. */
export function reportsOn(text: string): readonly string[] {
  const [, settings = '', objects = text] = /^# cdk8s-istio\.yaml\n([^]*?)(?:# mesh\.yaml\n([^]*))?$/.exec(text) ?? [];
  const isSettingsOnly = settings !== '' && objects === text;
  const { configuration, diagnostics } = parseConfiguration(settings, 'cdk8s-istio.yaml');
  const parsed = parseManifests(isSettingsOnly ? '' : objects, 'mesh.yaml');
  const { findings } = checkManifests(parsed.manifests, {
    diagnostics: [...diagnostics, ...parsed.diagnostics],
    acknowledgements: configuration.acknowledge,
  });
  return [
    ...findings.map((finding) => {
      const subject = formatSubject(finding);
      return `${finding.severity}${subject === '' ? '' : ` ${subject}`}: ${formatSentences(finding)}. [${finding.rule}]`;
    }),
    // If the schema reports a field, check drops what the webhook reports about it.
    ...parsed.manifests.flatMap((manifest) => validateAdmission(manifest).map(formatDiagnostic)),
  ];
}
