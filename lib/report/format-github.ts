import type { Severity } from '../model/diagnostic';
import { severities } from '../model/severity';
import type { Format, FormatOptions, ReportedDiagnostic } from './check-result';
import { formatNames, formatSentences, formatSubject } from './check-result';
import { formatSummary } from './count-findings';
import { escapeControl } from './escape-control';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** How many annotations of each severity GitHub shows for a step. It drops the rest silently. */
const MOST = 10;

/**
 * For GitHub Actions: annotations on the lines of a pull request, most severe first.
 *
 * @see GitHub, Workflow commands for GitHub Actions
 */
export const formatGithub: Format = (result, options) => {
  const lines = severities.flatMap((severity) => {
    const findings = result.findings.filter((finding) => finding.severity === severity);
    return findings.slice(0, MOST).map((finding) => formatCommand(finding, options));
  });
  const hidden = result.findings.length - lines.length;
  const rest = hidden === 0 ? '' : `; GitHub does not show ${String(hidden)} more`;
  return [...lines, `${formatSummary(result)}${rest}\n`].join('\n');
};

function formatCommand(finding: ReportedDiagnostic, { repositoryPath }: FormatOptions): string {
  const { severity, rule, place } = finding;
  const where =
    place === undefined || place.file === '-'
      ? []
      : [`file=${property(repositoryPath(place.file))}`, `line=${String(place.line)}`, `col=${String(place.column)}`];
  const subject = formatSubject(finding);
  const message = `${subject === '' ? '' : `${subject}: `}${formatSentences(finding)} [${formatNames(finding)}]`;
  return `::${commands[severity]} ${[...where, `title=${property(rule)}`].join(',')}::${data(message)}`;
}

/** Line breaks are escaped like other control characters. That leaves the percent sign, with which GitHub's own escapes begin. */
function data(text: string): string {
  return escapeControl(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
