import * as fs from 'node:fs';

interface Folder {
  readonly folder: string;
  readonly purpose: string;
  readonly imports: readonly string[];
  /** What it imports from outside of lib/. @default - nothing */
  readonly outside?: readonly string[];
}

const START = '<!-- folders -->\n';
const END = '<!-- /folders -->';

/** CONTRIBUTING.md with the table of folders that lib/folders.json describes. */
export function withFolderTable(page: string): string {
  const folders = JSON.parse(fs.readFileSync('lib/folders.json', 'utf8')) as readonly Folder[]; // written by hand
  const rows = folders.map(({ folder, purpose, imports, outside = [] }) => [
    `\`lib/${folder}/\``,
    purpose,
    imports.join(', '),
    outside.map((each) => (each.startsWith('imports/') ? `\`${each}\`` : each)).join(', '),
  ]);
  const head = ['folder', 'what it is', 'imports from lib/', 'and'];
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`);
  const [before = '', rest = ''] = page.split(START);
  const after = rest.slice(rest.indexOf(END));
  return `${before}${START}\n${lines.join('')}\n${after}`;
}
