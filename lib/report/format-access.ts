import { escapeControl } from './escape-control';

/** One caller, one request, and what becomes of it. */
interface AccessLine {
  readonly client: string;
  readonly port: number;
  readonly request: string;
  readonly reason: string;
}

/** Writes who may call what as a table, a line for each caller and request. */
export function formatAccess(rows: readonly AccessLine[]): string {
  const cells = [
    ['CLIENT', 'PORT', 'REQUEST', 'ACCESS'],
    ...rows.map(({ client, port, request, reason }) => [client, String(port), request, reason].map(escapeControl)),
  ];
  const widths = [0, 1, 2].map((column) => cells.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0));
  return cells.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`).join('');
}
