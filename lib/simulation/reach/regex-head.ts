/** A character that stands for itself, escaped or not. */
const LITERAL = /^(?:\\([^a-zA-Z0-9])|([^\\.+*?()|[\]{}^$]))/;

/**
 * The text that everything begins with that an RE2 expression matches; empty where none can be told.
 *
 * @returns `/api/v` for `/api/v[0-9]+`
 */
export function regexHead(regex: string): string {
  return regex.includes('|') ? '' : readHead(regex).head;
}

/**
 * Reads an expression that takes all that begins with a text: `/api.*`, `/api/.+`.
 *
 * @returns the text, and how long what is matched is at least; undefined for any other expression
 */
export function tryRegexAsPrefix(regex: string): { readonly text: string; readonly length: number } | undefined {
  if (regex.includes('|')) return undefined;
  const { head, rest } = readHead(regex);
  if (rest === '.*' || rest === '.*$') return { text: head, length: head.length };
  return rest === '.+' || rest === '.+$' ? { text: head, length: head.length + 1 } : undefined;
}

function readHead(regex: string): { readonly head: string; readonly rest: string } {
  let rest = regex.replace(/^\^/, '');
  let head = '';
  for (;;) {
    const [written, escaped, plain] = LITERAL.exec(rest) ?? [];
    if (written === undefined) return { head, rest };
    const after = rest.slice(written.length);
    // What may be left out or repeated is no part of the beginning.
    if (/^[*?{+]/.test(after)) return { head, rest };
    head += escaped ?? plain ?? '';
    rest = after;
  }
}
