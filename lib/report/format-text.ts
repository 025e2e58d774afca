import type { Severity } from '../model/diagnostic';
import type { Place } from '../model/origin';
import {
  formatNames,
  formatObjectName,
  formatSentences,
  formatSubject,
  type Format,
  type FormatOptions,
} from './check-result';
import type { ReportedDiagnostic, ReportedPlace } from './check-result';
import { formatSummary } from './count-findings';
import { escapeControl } from './escape-control';

/** How many characters of a source line are shown. */
const WIDEST = 120;

const colors: Readonly<Record<Severity, string>> = { error: '31', warning: '33', info: '36' };

/** For people: a paragraph for each finding, with the source line. */
export const formatText: Format = (result, options) => {
  const paragraphs = result.findings.map((finding) => `${formatFinding(finding, options)}\n\n`);
  return `${paragraphs.join('')}${formatSummary(result)}\n`;
};

/** `error VirtualService prod/reviews spec.http[0]: message. Fix [rule]` and below it the place. */
function formatFinding(finding: ReportedDiagnostic, options: FormatOptions): string {
  const { severity } = finding;
  const subject = formatSubject(finding);
  const label = paint(severity, `1;${colors[severity]}`, options);
  const head = `${label}${subject === '' ? '' : ` ${escapeControl(subject)}`}: ${escapeControl(formatSentences(finding))}`;
  const lines = [
    `${head} ${paint(`[${escapeControl(formatNames(finding))}]`, '2', options)}`,
    ...formatPlace('at', finding),
  ];
  if (finding.place !== undefined) lines.push(...formatSource(finding.place, options));
  for (const { object, ...where } of finding.related) {
    lines.push(...formatPlace(`see ${formatObjectName(object)} at`, where));
  }
  return lines.join('\n');
}

function formatPlace(lead: string, { place, constructPath }: ReportedPlace): readonly string[] {
  if (place === undefined && constructPath === undefined) return [];
  const construct = constructPath ?? '';
  if (place === undefined) return [escapeControl(`  ${lead} ${construct}`)];
  const where = `${place.file}:${String(place.line)}:${String(place.column)}`;
  return [escapeControl(`  ${lead} ${where}${construct === '' ? '' : ` (${construct})`}`)];
}

/** The source line of a place with a caret below it. A long line is cut to the part around the place. */
function formatSource(place: Place, options: FormatOptions): readonly string[] {
  const source = options.sourceLine(place);
  if (source === undefined) return [];
  const column = Math.min(place.column - 1, source.length);
  const from = source.length <= WIDEST ? 0 : Math.max(0, column - WIDEST / 2);
  const before = visible(source.slice(from, column));
  const line = String(place.line).padStart(6);
  const gutter = `${' '.repeat(line.length)} | `;
  return [
    `${line} | ${before}${visible(source.slice(column, from + WIDEST))}`.trimEnd(),
    `${gutter}${' '.repeat(before.length)}${paint('^', '1;32', options)}`,
  ];
}

function visible(source: string): string {
  return escapeControl(source.replaceAll('\t', '  '));
}

function paint(text: string, color: string, { hasColor }: FormatOptions): string {
  return hasColor ? `\u001b[${color}m${text}\u001b[0m` : text;
}
