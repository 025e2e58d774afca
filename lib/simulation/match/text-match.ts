import type { Message } from '../../messages/message';
import { tryCompileRe2 } from '../../syntax/re2';

/** A decoded StringMatch. `any`: only requires that there is a value. */
export type TextMatch =
  | { readonly type: 'any' }
  | { readonly type: 'exact' | 'prefix'; readonly text: string }
  | { readonly type: 'regex'; readonly text: string; readonly matches: (text: string) => boolean };

const read = new WeakMap<Message<'StringMatch'>, TextMatch>();

/** @returns undefined if there is no such message */
export function textMatchOf(message: Message<'StringMatch'> | undefined): TextMatch | undefined {
  if (message === undefined) return undefined;
  let match = read.get(message);
  if (match === undefined) {
    match = readTextMatch(message);
    read.set(message, match);
  }
  return match;
}

export function matchesText(match: TextMatch, text: string): boolean {
  switch (match.type) {
    case 'any':
      return true;
    case 'exact':
      return text === match.text;
    case 'prefix':
      return text.startsWith(match.text);
    case 'regex':
      return match.matches(text);
  }
}

/** Formats a match as in the manifest: `prefix "/cart"`. */
export function formatTextMatch(match: TextMatch): string {
  return match.type === 'any' ? 'any value' : `${match.type} "${match.text}"`;
}

function readTextMatch(message: Message<'StringMatch'>): TextMatch {
  for (const type of ['exact', 'prefix'] as const) {
    const text = message.text(type);
    if (message.has(type)) return type === 'prefix' && text === '' ? { type: 'any' } : { type, text };
  }
  if (!message.has('regex')) return { type: 'any' };
  const text = message.text('regex');
  if (text === '' || text === '*') return { type: 'any' };
  const compiled = tryCompileRe2(text);
  return { type: 'regex', text, matches: (value) => compiled?.testExact(value) ?? false };
}
