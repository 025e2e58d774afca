import { isBlankOrEnd, isBreakOrEnd, type Cursor } from './cursor';

/** A tag as it is written: `!!int` has the handle `!!`; a verbatim tag has none. */
export interface WrittenTag {
  readonly handle: string;
  readonly suffix: string;
}

/** `%YAML 1.1` or `%TAG ! prefix`. */
export type Directive =
  | { readonly name: 'YAML'; readonly version: string }
  | { readonly name: 'TAG'; readonly handle: string; readonly prefix: string };

const NAME = /[0-9A-Za-z_-]*/y;
const URI = /[0-9A-Za-z_\-;/?:@&=+$,.!~*'()[\]%]*/y;
const VERSION = /[ \t]*([0-9]{1,2})\.([0-9]{1,2})(?![0-9])/y;

/** Reads the name of an anchor or alias. */
export function scanAnchor(cursor: Cursor): string {
  const start = cursor.at++;
  const name = scan(cursor, NAME);
  if (name === '' || !(isBlankOrEnd(cursor.code()) || '?:,]}%@`'.includes(cursor.text[cursor.at] ?? ' '))) {
    cursor.fail('an anchor or alias has letters, digits, "-" and "_"', start);
  }
  return name;
}

/** @see goyaml.v2, yaml_parser_scan_tag */
export function scanTag(cursor: Cursor): WrittenTag {
  const tag = cursor.is('<', 1) ? scanVerbatim(cursor) : scanShorthand(cursor);
  if (!isBlankOrEnd(cursor.code())) cursor.fail('a space follows a tag');
  return tag;
}

function scanVerbatim(cursor: Cursor): WrittenTag {
  cursor.at += 2;
  const suffix = scanUri(cursor, '');
  if (!cursor.is('>')) cursor.fail('a tag that begins with "!<" ends with ">"');
  cursor.at++;
  return { handle: '', suffix };
}

function scanShorthand(cursor: Cursor): WrittenTag {
  const handle = scanHandle(cursor);
  if (handle.length > 1 && handle.endsWith('!')) return { handle, suffix: scanUri(cursor, '') };
  const suffix = scanUri(cursor, handle);
  return suffix === '' ? { handle: '', suffix: '!' } : { handle: '!', suffix };
}

function scanHandle(cursor: Cursor): string {
  const start = cursor.at++;
  scan(cursor, NAME);
  if (cursor.is('!')) cursor.at++;
  return cursor.text.slice(start, cursor.at);
}

/** @param head what was read as a handle and belongs to the name, after its `!` */
function scanUri(cursor: Cursor, head: string): string {
  const rest = scan(cursor, URI);
  if (rest === '' && head === '') cursor.fail('a tag has a name');
  if (/%(?![0-9a-fA-F]{2})/.test(rest)) cursor.fail('"%" begins two hexadecimal digits in a tag');
  return head.slice(1) + decodeUri(cursor, rest);
}

function decodeUri(cursor: Cursor, uri: string): string {
  try {
    return uri.includes('%') ? decodeURIComponent(uri) : uri;
  } catch {
    return cursor.fail('the escapes in a tag are UTF-8');
  }
}

/** Reads a directive with its line. */
export function scanDirective(cursor: Cursor): Directive {
  cursor.at++;
  const directive = scanContent(cursor, scan(cursor, NAME));
  cursor.skipBlanks();
  cursor.skipComment();
  if (!isBreakOrEnd(cursor.code())) cursor.fail('only a comment follows a directive');
  cursor.readBreak();
  return directive;
}

function scanContent(cursor: Cursor, name: string): Directive {
  if (name === 'YAML') {
    VERSION.lastIndex = cursor.at;
    const match = VERSION.exec(cursor.text);
    if (match === null || !isBlankOrEnd(cursor.code())) cursor.fail('"%YAML" has a version such as 1.1');
    cursor.at += match[0].length;
    return { name, version: `${String(Number(match[1]))}.${String(Number(match[2]))}` };
  }
  if (name !== 'TAG' || !isBlankOrEnd(cursor.code())) cursor.fail('a directive is "%YAML" or "%TAG"');
  cursor.skipBlanks();
  if (!cursor.is('!')) cursor.fail('"%TAG" has a handle such as "!e!"');
  const handle = scanHandle(cursor);
  if ((handle.length > 1 && !handle.endsWith('!')) || !isBlankOrEnd(cursor.code())) {
    cursor.fail('"%TAG" has a handle such as "!e!"');
  }
  cursor.skipBlanks();
  const prefix = scanUri(cursor, '');
  if (!isBlankOrEnd(cursor.code())) cursor.fail('"%TAG" has a handle and a prefix');
  return { name, handle, prefix };
}

function scan(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  const text = pattern.exec(cursor.text)?.[0] ?? '';
  cursor.at += text.length;
  return text;
}
