import * as fs from 'node:fs';

/** English that contains a banned word and is right. */
const ALLOWED = /\bthere (?:is|are) no\b|\b(?:is|are) no (?:longer|more|less)\b|\bpercent signs?\b/gi;

/** The banned words of the table in `docs/terms.md`: its second column, separated by commas. */
function readBanned(): readonly string[] {
  const rows = fs
    .readFileSync('docs/terms.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '));
  const columns = rows.slice(2).map((row) => row.split('|')[2]?.trim() ?? '');
  return columns.flatMap((words) => words.split(', ')).filter((word) => word !== '');
}

const banned = new RegExp(`\\b(?:${readBanned().join('|')})\\b`, 'gi');

/** The banned words in a text, in order. */
export function bannedWords(text: string): readonly string[] {
  return [...text.replace(ALLOWED, '').matchAll(banned)].map(([word]) => word);
}
