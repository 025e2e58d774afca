/** Whether a path is a pattern, that is, contains `*`, `?`, `[a-z]` or `{a,b}`. */
export function hasWildcards(text: string): boolean {
  return /[*?[\]{}]/.test(text);
}

/**
 * Matches a path against a pattern as shells do: `*` within a name, `**` across folders, `?` for one character, `[ab]`, `{a,b}`.
 *
 * Node has `fs.globSync` only from version 22 on. This subset is enough here.
 */
export function matchesGlob(file: string, glob: string): boolean {
  const steps = glob.replace(/^\//, '').split('/');
  return new RegExp(`^${steps.map(toExpression).join('')}$`, 'u').test(file.startsWith('/') ? file : `/${file}`);
}

function toExpression(step: string): string {
  if (step === '**') return '(?:/[^/]+)*';
  return `/${step.replace(/\*+|\?|\[!?[^\]]*\]|\{[^{}]*\}|[^]/gu, toPart)}`;
}

function toPart(token: string): string {
  if (token.startsWith('*')) return '[^/]*';
  if (token === '?') return '[^/]';
  if (token.length > 1 && token.startsWith('[')) {
    const characters = token.replace(/^\[!?|\]$/g, '').replace(/[\\^[]/g, '\\$&');
    return `[${token.startsWith('[!') ? '^/' : ''}${characters}]`;
  }
  if (token.length > 1 && token.startsWith('{')) {
    return `(?:${token
      .slice(1, -1)
      .split(',')
      .map((part) => part.replace(/\*+|\?|[^]/gu, toPart))
      .join('|')})`;
  }
  return escape(token);
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
