import * as fs from 'node:fs';
import * as path from 'node:path';
import { decodeText } from '../../lib/yaml/decode-text';
import { pick, type Random } from './random';

const FOLDERS = ['dist', 'examples', '__tests__', path.join('..', 'shared', 'reports', 'hostile')];
const LONGEST = 20_000;
/** What YAML gives a meaning, and what readers disagree about. */
// prettier-ignore
const PIECES = [
  'a', 'b', '0', '1', ' ', '  ', '\n', '\n  ', '\n    ', '\t', '\r', '\r\n', '\u0085', '\u2028', '\u2029', '\ufeff', '\u00a0', '😀', '\u007f', '\u009f',
  ': ', ':', '- ', '-', '? ', '?', ', ', ',', '[', ']', '{', '}', '#', ' #', '&a ', '*a', '*a ', '!', '!!', '!!str ', '!!int ', '!!float ', '!!bool ', '!!null ',
  '!!binary ', '!!map ', '!x ', '!<tag:yaml.org,2002:int> ', '|', '|-\n', '>+\n', '>\n', '|2\n', '|1-', "'", '"', "''", '\\', '\\n', '\\/', '\\u0041',
  '\\ud83d\\ude00', '\\x41', '\\U0001F600', '\\N', '%', '%YAML 1.1\n', '%TAG ! a\n', '\n---\n', '---\n', '--- a\n', '...\n', '\n...\n', '---', '@', '`', '~',
  'null', 'true', 'yes', 'on', 'N', '<<', '<<: ', '<<: *a', '.5', '.5_0', '1e3', '1.', '0x1F', '0X1f', '0o17', '017', '08', '0b11', '-0', '+1', '1_000', '.inf',
  '.nan', '9007199254740993', '18446744073709551616', '9223372036854775808', '0xFFFFFFFFFFFFFFFFFF', '07777777777777777777777777', '1e400', '12:30:45', '2001-12-14',
  '::1', '[::1]', '2001:db8::', '{"a":1}', '{"a": [1, "b"]}\n', '{}', '[]', '"a":', "'a':", 'a: b\n', '- a\n', 'a:\n', 'a: |\n  b\n', '\na: ', '\n- ',
] as const;

/** The YAML and JSON of this repository, and hostile files where they are present. */
export function corpus(): readonly string[] {
  return FOLDERS.filter((folder) => fs.existsSync(folder))
    .flatMap((folder) =>
      fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
    )
    .filter((file) => /\.(?:ya?ml|json)$/.test(file) && fs.statSync(file).isFile())
    .sort()
    .map((file) => decodeText(fs.readFileSync(file)).text ?? '')
    .filter((text) => text !== '');
}

/** A text that is near to YAML: pieces in any order, or a file with a few changes. */
export function mutate(files: readonly string[], next: Random): string {
  if (next() < 0.5) return Array.from({ length: 1 + Math.floor(next() * 12) }, () => pick(PIECES, next)).join('');
  let text = pick(files as readonly [string, ...string[]], next);
  if (text.length > LONGEST) {
    const start = text.indexOf('\n', Math.floor(next() * (text.length - LONGEST))) + 1;
    text = text.slice(start, start + LONGEST / 4);
  }
  for (let changes = 1 + Math.floor(next() * 4); changes > 0; changes--) {
    const at = Math.floor(next() * text.length);
    const removed = next() < 0.5 ? Math.floor(next() * 4) : 0;
    text = text.slice(0, at) + pick(PIECES, next) + text.slice(at + removed);
  }
  // Half of a surrogate pair is no text.
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** An object with a string that is hard to write, as a value, a key and an item. */
export function hostileValues(next: Random): object {
  const length = Math.floor(next() * 6);
  const text = Array.from({ length }, () => (next() < 0.2 ? anyCharacter(next) : pick(PIECES, next))).join('');
  return { a: text, list: [text, { b: text }, [text]], map: { [text]: { [text]: text } } };
}

function anyCharacter(next: Random): string {
  const code = Math.floor(next() * (next() < 0.5 ? 0x100 : 0x10ffff));
  return code >= 0xd800 && code <= 0xdfff ? '' : String.fromCodePoint(code);
}
