import * as fs from 'node:fs';
import type { Place } from '../model/origin';
import { lineRedactor } from '../redaction/redact-line';
import type { CheckResult } from '../report/check-result';
import { formatText } from '../report/format-text';
import { safeOutput } from '../report/safe-output';

/** How many findings are shown in a terminal. The rest are counted. */
const MOST = 50;

/**
 * The findings as text for a terminal: errors first.
 *
 * @returns empty without findings
 */
export function reportCheck(results: readonly CheckResult[]): string {
  const hasColor = process.stderr.isTTY && (process.env['NO_COLOR'] ?? '') === '';
  const lines = new Map<string, (index: number) => string>();
  const sourceLine = ({ file, line }: Place) => {
    const known = lines.get(file) ?? lineRedactor(readLines(file));
    lines.set(file, known);
    return known(line - 1);
  };
  const text = results
    .map((result) => {
      const { findings } = result;
      if (findings.length === 0) return '';
      const shown = [...findings.filter(isError), ...findings.filter((each) => !isError(each))].slice(0, MOST);
      const more = findings.length - shown.length;
      const options = { failOn: 'error', hasColor, sourceLine, repositoryPath: (file: string) => file } as const;
      return `${formatText({ ...result, findings: shown }, options)}${more > 0 ? `and ${String(more)} more\n` : ''}`;
    })
    .join('');
  return safeOutput(text, { hasColor });
}

function isError({ severity }: { readonly severity: string }): boolean {
  return severity === 'error';
}

function readLines(file: string): readonly string[] {
  try {
    return fs.readFileSync(file, 'utf8').split(/\r?\n/);
  } catch {
    return [];
  }
}
