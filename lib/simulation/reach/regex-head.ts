/** A literal character, escaped or not. */
const LITERAL = /^(?:\\([^a-zA-Z0-9])|([^\\.+*?()|[\]{}^$]))/;

/**
 * The prefix of every string that an RE2 expression matches; empty if unknown.
 *
 * @returns `/api/v` for `/api/v[0-9]+`
 */
export function regexHead(regex: string): string {
  return regex.includes('|') ? '' : readHead(regex).head;
}

/**
 * Parses an expression that matches everything with a prefix: `/api.*`, `/api/.+`.
 *
 * @returns the prefix and the minimum length of a match; undefined for any other expression
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
    // An optional or repeated character is not part of the prefix.
    if (/^[*?{+]/.test(after)) return { head, rest };
    head += escaped ?? plain ?? '';
    rest = after;
  }
}
