import { severities } from '../model/severity';
import type { Format, ReportedDiagnostic } from './check-result';
import { formatNames, formatSentences, formatSubject } from './check-result';
import { formatSummary } from './count-findings';
import { escapeMarkdown } from './escape-markdown';

/** How many findings fit into the summary of a CI step. */
const MOST = 500;

/** For summaries and comments: a table, most severe first. */
export const formatMarkdown: Format = (result) => {
  const heading = `### cdk8s-istio check: ${formatSummary(result)}\n`;
  if (result.findings.length === 0) return heading;
  const worstFirst = severities.flatMap((severity) =>
    result.findings.filter((finding) => finding.severity === severity),
  );
  const hidden = worstFirst.length - MOST;
  return [
    heading,
    '| | where | what | rule |',
    '| --- | --- | --- | --- |',
    ...worstFirst.slice(0, MOST).map(formatRow),
    ...(hidden > 0 ? ['', `and ${String(hidden)} more`] : []),
    '',
  ].join('\n');
};

function formatRow(finding: ReportedDiagnostic): string {
  const { severity, place, constructPath } = finding;
  const where = place === undefined ? (constructPath ?? '') : `${place.file}:${String(place.line)}`;
  const subject = [formatSubject(finding), where].filter((part) => part !== '').map(escapeMarkdown);
  return `| ${severity} | ${subject.join('<br>')} | ${escapeMarkdown(formatSentences(finding))} | ${escapeMarkdown(formatNames(finding))} |`;
}
