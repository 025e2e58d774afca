import { formatObjectName, type ReportedDiagnostic } from '../report/check-result';

/** Sorts findings by file and line, and those without a place by object and field, so that equal input gives an equal report. */
export function orderFindings<Found extends ReportedDiagnostic>(findings: readonly Found[]): readonly Found[] {
  const keyed = findings.map((finding) => ({ finding, key: keyOf(finding) }));
  return keyed.sort((left, right) => compare(left.key, right.key)).map(({ finding }) => finding);
}

type Key = readonly (string | number)[];

function keyOf({ place, constructPath = '', object, path, rule, message }: ReportedDiagnostic): Key {
  const { file = '', line = 0, column = 0 } = place ?? {};
  return [file, line, column, constructPath, formatObjectName(object), path, rule, message];
}

function compare(left: Key, right: Key): number {
  for (const [index, value] of left.entries()) {
    const other = right[index] ?? '';
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
