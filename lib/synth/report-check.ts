import * as fs from 'node:fs';
import type { Place } from '../model/origin';
import type { CheckResult } from '../report/check-result';
import { formatText } from '../report/format-text';

/** What was found, for people who read it in a terminal; empty for nothing. */
export function reportCheck(results: readonly CheckResult[]): string {
  const hasColor = process.stderr.isTTY && (process.env['NO_COLOR'] ?? '') === '';
  const told = results.filter(({ findings }) => findings.length > 0);
  return told
    .map((result) => formatText(result, { failOn: 'error', hasColor, sourceLine, repositoryPath: (file) => file }))
    .join('');
}

function sourceLine({ file, line }: Place): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8').split(/\r?\n/)[line - 1];
  } catch {
    return undefined;
  }
}
