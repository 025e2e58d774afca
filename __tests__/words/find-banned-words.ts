import * as fs from 'node:fs';
import * as path from 'node:path';
import { bannedWords } from './banned-words';
import { stringsIn } from './strings-in';

/** Where the strings are clean. A folder that becomes clean is added here. */
const FOLDERS = [
  'lib/report',
  'lib/check',
  'lib/cli',
  'lib/analysis',
  'lib/catalogue',
  'lib/yaml',
  'lib/schema',
  'lib/simulation',
  'lib/mesh',
  'lib/snapshot',
  'lib/testing',
  'lib/charts',
  'examples',
  'bench',
  'lib/model',
  'lib/syntax',
  'lib/messages',
  'lib/import',
  'lib/synth',
  'lib/output',
  'lib/plugin',
  'lib/admission',
  'lib/constructs',
  'parity',
  '__tests__/analysis',
  '__tests__/catalogue',
  '__tests__/conformance',
  '__tests__/mutation',
  '__tests__/parity',
];
/** Markdown that is clean: files, and folders with everything in them. The dictionary itself names the banned words. */
const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs'];
const DICTIONARY = 'docs/terms.md';

interface BannedWord {
  /** `lib/cli/main.ts:12` */
  readonly place: string;
  readonly word: string;
  readonly text: string;
}

/** Every banned word in what users read. */
export function findBannedWords(): readonly BannedWord[] {
  const sources = FOLDERS.flatMap((folder) => filesBelow(folder, '.ts')).flatMap((file) =>
    stringsIn(fs.readFileSync(file, 'utf8')).map(({ line, text }) => ({ place: `${file}:${String(line)}`, text })),
  );
  const pages = PAGES.flatMap((folder) => filesBelow(folder, '.md'))
    .filter((file) => file !== DICTIONARY)
    .flatMap((file) =>
      proseIn(fs.readFileSync(file, 'utf8')).map((text, index) => ({ place: `${file}:${String(index + 1)}`, text })),
    );
  return [...sources, ...pages].flatMap(({ place, text }) =>
    bannedWords(text).map((word) => ({ place, word, text: text.trim().slice(0, 120) })),
  );
}

function filesBelow(folder: string, ending: string): readonly string[] {
  if (fs.statSync(folder).isFile()) return [folder];
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith(ending)).map((file) => path.join(folder, file));
}

/** The lines of Markdown, with those of code blocks and code within a line empty. */
function proseIn(markdown: string): readonly string[] {
  const blank = (code: string) => code.replace(/[^\n]/g, '');
  return markdown
    .replace(/```[^]*?```/g, blank)
    .replace(/`[^`\n]*`/g, '')
    .split('\n');
}
