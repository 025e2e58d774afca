import type { Severity } from '../model/diagnostic';
import type { AcknowledgedDiagnostic, Format, FormatOptions, ReportedDiagnostic, ReportedPlace } from './check-result';
import { formatObjectName, formatSentences, formatSubject } from './check-result';
import { escapeControl } from './escape-control';
import { stringifyJson } from './stringify-json';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * For code scanning. Acknowledged findings are included as suppressed results.
 *
 * @see SARIF 2.1.0, OASIS
 */
export const formatSarif: Format = (result, options) => {
  const all: readonly (ReportedDiagnostic | AcknowledgedDiagnostic)[] = [...result.findings, ...result.acknowledged];
  const ids = [...new Set(all.map(({ rule }) => rule))].sort();
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'cdk8s-istio', rules: ids.map((id) => toRule(id, options)) } },
        columnKind: 'utf16CodeUnits',
        results: all.map((finding) => ({ ruleIndex: indexes.get(finding.rule), ...toResult(finding, options) })),
      },
    ],
  };
  return stringifyJson(log);
};

function toRule(id: string, { describeRule }: FormatOptions) {
  const description = describeRule?.(id);
  if (description === undefined) return { id };
  const { summary, why, fix, address, severity } = description;
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${why}` },
    help: { text: fix },
    helpUri: address,
    defaultConfiguration: { level: levels[severity] },
  };
}

function toResult(finding: ReportedDiagnostic | AcknowledgedDiagnostic, options: FormatOptions) {
  const { rule, severity, object, related, path, code, alsoCodes } = finding;
  const subject = formatSubject(finding);
  const text = escapeControl(`${subject === '' ? '' : `${subject}: `}${formatSentences(finding)}`);
  const name = escapeControl(subject);
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text },
    locations: [
      { ...toLocation(finding, options), ...(subject !== '' && { logicalLocations: [{ fullyQualifiedName: name }] }) },
    ],
    ...(related.length > 0 && {
      relatedLocations: related.map((other) => ({
        ...toLocation(other, options),
        message: { text: escapeControl(formatObjectName(other.object)) },
      })),
    }),
    // Line numbers change with every edit. The object, field and rule of a finding do not.
    partialFingerprints: { 'cdk8sIstio/v1': escapeControl([rule, formatObjectName(object), path].join(' ')) },
    ...(code !== undefined && { properties: { code, ...(alsoCodes !== undefined && { alsoCodes }) } }),
    ...('reason' in finding && { suppressions: [{ kind: 'external', justification: escapeControl(finding.reason) }] }),
  };
}

function toLocation({ place }: ReportedPlace, { repositoryPath }: FormatOptions) {
  // Standard input is not a file of the repository.
  if (place === undefined || place.file === '-') return {};
  return {
    physicalLocation: {
      artifactLocation: toArtifact(repositoryPath(place.file)),
      region: { startLine: place.line, startColumn: place.column },
    },
  };
}

function toArtifact(file: string) {
  const isAbsolute = file.startsWith('/') || /^[A-Za-z]:/.test(file);
  // A lone surrogate cannot be represented in a URI.
  const uri = file
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return isAbsolute ? { uri: `file://${file.startsWith('/') ? '' : '/'}${uri}` } : { uri, uriBaseId: '%SRCROOT%' };
}
