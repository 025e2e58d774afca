import { escapeMarkdown } from './escape-markdown';
import type { AccessRow } from '../simulation/access/access-table';

/** Formats who may call what as a table of callers (or Services) and requests, with the reasons below. */
export function formatAccessMarkdown(rows: readonly AccessRow[], fixed: 'client' | 'service' | 'both'): string {
  const subjectOf = (row: AccessRow) => (fixed === 'client' ? `${row.service}:${String(row.port)}` : row.client);
  const requestOf = (row: AccessRow) => (fixed === 'client' ? row.request : `${String(row.port)} ${row.request}`);
  const subjects = [...new Set(rows.map(subjectOf))];
  const requests = [...new Set(rows.map(requestOf))];
  const cells = new Map(rows.map((row) => [`${subjectOf(row)}\n${requestOf(row)}`, row]));
  const notes = [...new Set(rows.filter(({ reason }) => reason !== 'allowed').map(({ reason }) => reason))];
  const cellOf = (row: AccessRow | undefined) => {
    if (row === undefined) return '';
    const note = row.reason === 'allowed' ? '' : ` (${String(notes.indexOf(row.reason) + 1)})`;
    if (row.outcome === 'notSimulated') return `unknown${note}`;
    return row.outcome === 'allowed' ? `yes${note}` : `no${note}`;
  };
  const principals = new Map(rows.map((row) => [subjectOf(row), row.principal ?? '']));
  const heads = fixed === 'client' ? ['service'] : ['client', 'principal'];
  const lines = [
    [...heads, ...requests.map(escapeMarkdown)],
    [...heads, ...requests].map(() => '---'),
    ...subjects.map((subject) => [
      escapeMarkdown(subject),
      ...(fixed === 'client' ? [] : [escapeMarkdown(principals.get(subject) ?? '')]),
      ...requests.map((request) => cellOf(cells.get(`${subject}\n${request}`))),
    ]),
  ].map((row) => `| ${row.join(' | ')} |\n`);
  const list = notes.map((note, index) => `${String(index + 1)}. ${escapeMarkdown(note)}\n`);
  return [...lines, ...(list.length === 0 ? [] : ['\n']), ...list].join('');
}
