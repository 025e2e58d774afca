import type { AccessRow } from '../simulation/access/access-table';
import { formatAccessStep, type PlaceOf } from '../simulation/policies/format-decision';
import { escapeControl } from './escape-control';

export interface AccessTextOptions {
  /** What is fixed by the question and therefore not a column: the client, the Service or both. */
  readonly fixed: 'client' | 'service' | 'both';
  /** Finds the places of fields, to show the decision of each policy below its row. @default - only the rows */
  readonly placeOf?: PlaceOf;
}

/** Formats who may call what as a table with a line for each client, Service and request. */
export function formatAccess(rows: readonly AccessRow[], { fixed, placeOf }: AccessTextOptions): string {
  const columns = [
    ...(fixed === 'service' ? [{ title: 'CLIENT', of: ({ client }: AccessRow) => client }] : []),
    ...(fixed === 'client' ? [{ title: 'SERVICE', of: ({ service }: AccessRow) => service }] : []),
    { title: 'PORT', of: ({ port }: AccessRow) => String(port) },
    { title: 'REQUEST', of: ({ request }: AccessRow) => request },
    { title: 'ACCESS', of: ({ reason }: AccessRow) => reason },
  ];
  const cells = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map((each) => escapeControl(each.of(row)))),
  ];
  const widths = columns.map((_, column) => cells.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0));
  const lines = cells.map((row) =>
    row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  '),
  );
  if (placeOf === undefined) return lines.map((line) => `${line}\n`).join('');
  return lines
    .flatMap((line, index) => [
      line,
      ...(rows[index - 1]?.trace ?? []).map((step) => `    ${escapeControl(formatAccessStep(step, placeOf))}`),
    ])
    .map((line) => `${line}\n`)
    .join('');
}
