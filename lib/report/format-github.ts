import type { Severity } from '../model/diagnostic';
import { severities } from '../model/severity';
import type { Format, FormatOptions, ReportedDiagnostic } from './check-result';
import { formatNames, formatSentences, formatSubject } from './check-result';
import { formatSummary } from './count-findings';
import { escapeControl } from './escape-control';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** What GitHub shows of each command for a step; it drops the rest without a word. */
const MOST = 10;

/**
 * For GitHub Actions: annotations on the lines of a pull request, the worst first.
 *
 * @see GitHub, Workflow commands for GitHub Actions
 */
export const formatGithub: Format = (result, options) => {
  const lines = severities.flatMap((severity) => {
    const findings = result.findings.filter((finding) => finding.severity === severity);
    return findings.slice(0, MOST).map((finding) => formatCommand(finding, options));
  });
  const hidden = result.findings.length - lines.length;
  const rest = hidden === 0 ? '' : `; ${String(hidden)} more than GitHub shows`;
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

/** Line breaks are escaped as any control character is; what is left is the sign of GitHub's own escapes. */
function data(text: string): string {
  return escapeControl(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
