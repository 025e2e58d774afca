import { isSecretHeader, isSecretName } from './secret-names';
import { REDACTED, redactShapes } from './secret-shapes';

/** Fields of a Secret that are shown, if their value is a name. */
const OPEN = /^(apiVersion|kind|name|namespace)$/;
const NAME = /^["']?[A-Za-z0-9./_-]*["']?,?$/;
/** How far above a line the fields around it are searched. */
const FARTHEST = 500;

/**
 * Makes the lines of a file fit for reports. It needs no parser, since a file with a syntax error may contain secrets, too.
 *
 * @returns the line at an index from 0, without its secrets
 */
export function lineRedactor(lines: readonly string[]): (index: number) => string {
  let secretDocuments: readonly boolean[] | undefined;
  return (index) => {
    secretDocuments ??= linesOfSecrets(lines);
    return redactLine(lines, index, secretDocuments[index] === true);
  };
}

function redactLine(lines: readonly string[], index: number, isInSecret: boolean): string {
  const line = lines[index] ?? '';
  if (isInKey(lines, index)) return REDACTED;
  const { start, field, value } = splitLine(line);
  if (value === '' || value === '{' || value === '[') return line;
  if (isInSecret) return OPEN.test(field) && NAME.test(value) ? line : `${start}${REDACTED}`;
  // Outside of any object.
  if (field === '' && /^[^\s#{}[\]%"'&*!|>-]/.test(line)) return REDACTED;
  for (const around of fieldsAround(lines, index)) {
    if (isSecretName(around) || (around.includes('-') && isSecretHeader(around))) return `${start}${REDACTED}`;
  }
  return redactFlow(redactShapes(line));
}

/** For each line, whether its document or one of the document's items is a Secret. */
function linesOfSecrets(lines: readonly string[]): readonly boolean[] {
  const found: boolean[] = [];
  while (found.length < lines.length) {
    const from = found.length;
    let to = from + 1;
    while (to < lines.length && !(lines[to] ?? '').startsWith('---')) to++;
    const text = lines.slice(from, to).join('\n');
    const isSecret =
      /^["']?kind["']?\s{0,9}:\s{0,9}["']?(?:Sealed)?Secret\b/m.test(text) ||
      (/\bkind["']?\s{0,9}:\s{0,9}["']?(?:Sealed)?Secret\b/.test(text) &&
        /\b(?:data|stringData)["']?\s{0,9}:/.test(text));
    while (found.length < to) found.push(isSecret);
  }
  return found;
}

/** Whether the line belongs to a private key that begins above it. */
function isInKey(lines: readonly string[], index: number): boolean {
  for (let above = index; above >= Math.max(0, index - FARTHEST); above--) {
    const line = lines[above] ?? '';
    if (above < index && line.includes('-----END ')) return false;
    if (line.includes('-----BEGIN ')) return above < index && !line.includes('-----END ');
  }
  return false;
}

/** The field of the line and those that it is in, by indentation. */
function* fieldsAround(lines: readonly string[], index: number): Generator<string> {
  let indent = Infinity;
  for (let above = index; above >= Math.max(0, index - FARTHEST) && indent > 0; above--) {
    const line = lines[above] ?? '';
    const own = line.search(/[^\s-]/);
    if (own === -1 || own >= indent || line.startsWith('---')) continue;
    indent = own;
    const { field } = splitLine(line);
    if (field !== '') yield field;
  }
}

/** `  password: x` is `  password: `, `password` and `x`. */
function splitLine(line: string): { readonly start: string; readonly field: string; readonly value: string } {
  const [start = '', field = ''] = /^\s*(?:-\s+)*["']?([\w./-]{1,200})["']?\s{0,9}:(?:\s+|$)/.exec(line) ?? [];
  if (field !== '') return { start, field, value: line.slice(start.length).trim() };
  const [indent = ''] = /^\s*(?:-\s+)*/.exec(line) ?? [];
  return {
    start: indent,
    field,
    value: line
      .slice(indent.length)
      .replace(/^[\]}[{,\s]+$/, '')
      .trim(),
  };
}

/** `{headers: {authorization: {exact: x}}}` on one line is hidden from the secret field on. */
function redactFlow(line: string): string {
  for (const match of line.matchAll(/(?<![\w./-])["']?([\w-]{1,100})["']?\s{0,9}:\s{0,9}(?=\S)/g)) {
    const [start, field = ''] = match;
    const rest = line.slice(match.index + start.length);
    if ((isSecretName(field) || (isSecretHeader(field) && field.includes('-'))) && !rest.startsWith(REDACTED)) {
      return `${line.slice(0, match.index + start.length)}${REDACTED}`;
    }
  }
  return line;
}
