import { isAtLeastAsSevere } from '../model/severity';
import type { Format, ReportedDiagnostic } from './check-result';
import { formatObjectName, formatSentences, formatSubject } from './check-result';
import { formatSummary } from './count-findings';
import { escapeControl } from './escape-control';

/** For test reports: each finding is a test case. Findings below the threshold pass, acknowledged ones are skipped. */
export const formatJunit: Format = (result, { failOn }) => {
  const { findings, acknowledged } = result;
  const failures = findings.filter(({ severity }) => isAtLeastAsSevere(severity, failOn));
  const cases = [
    ...findings.map((finding) => {
      const text = xml([`${finding.severity}: ${formatSentences(finding)}`, ...formatPlace(finding)].join(' '));
      const isFailure = isAtLeastAsSevere(finding.severity, failOn);
      const body = isFailure
        ? `<failure type="${xml(finding.severity)}" message="${xml(formatSentences(finding))}">${text}</failure>`
        : `<system-out>${text}</system-out>`;
      return testCase(finding, body);
    }),
    ...acknowledged.map((finding) => testCase(finding, `<skipped message="${xml(finding.reason)}"/>`)),
  ];
  if (cases.length === 0) cases.push(`<testcase classname="cdk8s-istio" name="${xml(formatSummary(result))}"/>`);
  const counts = [
    `tests="${String(cases.length)}"`,
    `failures="${String(failures.length)}"`,
    `skipped="${String(acknowledged.length)}"`,
  ].join(' ');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="cdk8s-istio" ${counts}>`,
    `  <testsuite name="Istio ${result.release}" ${counts}>`,
    ...cases.map((line) => `    ${line}`),
    '  </testsuite>',
    '</testsuites>\n',
  ].join('\n');
};

function testCase(finding: ReportedDiagnostic, body: string): string {
  const { place, object, rule } = finding;
  const file = place === undefined ? '' : ` file="${xml(place.file)}" line="${String(place.line)}"`;
  const className = formatObjectName(object) || (place?.file ?? 'cdk8s-istio');
  const name = `${rule} ${formatSubject(finding)}`.trimEnd();
  return `<testcase classname="${xml(className)}" name="${xml(name)}"${file}>${body}</testcase>`;
}

function formatPlace({ place }: ReportedDiagnostic): readonly string[] {
  return place === undefined ? [] : [`at ${place.file}:${String(place.line)}:${String(place.column)}`];
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Escapes a string for XML text and attributes. Characters that XML does not allow are control characters or lone surrogates. */
function xml(text: string): string {
  const escaped = escapeControl(text).replace(/[\ufffe\uffff]/g, '?');
  return escaped.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
