import type { Comparison } from '../match/comparisons';
import { matchesText, type TextMatch } from '../match/text-match';
import { regexHead, tryRegexAsPrefix } from './regex-head';

/**
 * Whether every request that matches `later` also matches `earlier`. True is certain; false may mean unknown, as for
 * most regular expressions.
 */
export function covers(earlier: readonly Comparison[], later: readonly Comparison[]): boolean {
  return earlier.every((wanted) => takesAll(wanted) || later.some((given) => isImplied(wanted, given)));
}

/** Every request has a method, an authority, a scheme, and a path that begins with a slash. */
function takesAll({ part, match, isExcluded }: Comparison): boolean {
  if (isExcluded || part === 'header' || part === 'query parameter') return false;
  return hasAllFrom(match, part === 'path' ? '/' : '');
}

function isImplied(wanted: Comparison, given: Comparison): boolean {
  if (wanted.part !== given.part || wanted.name !== given.name) return false;
  if (!wanted.isExcluded) return !given.isExcluded && isWithin(given, wanted);
  // The later route must exclude the same value, or require a value that rules it out.
  if (!given.isExcluded) return areApart(given.match, wanted.match);
  // A missing header counts as empty.
  if (given.match.type === 'any' && wanted.match.type !== 'any' && matchesText(wanted.match, '')) return false;
  return isWithin(wanted, given);
}

/** Whether the first match accepts only strings that the second accepts. */
function isWithin(inner: Comparison, outer: Comparison): boolean {
  if (outer.match.type === 'any') return true;
  if (inner.match.type === 'any') return false;
  if (inner.ignoresCase && !outer.ignoresCase && hasCase(inner.match.text)) return false;
  const fold = (text: string) => (outer.ignoresCase ? text.toLowerCase() : text);
  switch (inner.match.type) {
    case 'exact':
      return matchesText(outer.match, fold(inner.match.text));
    case 'prefix':
      return hasAllFrom(outer.match, fold(inner.match.text));
    case 'regex':
      return (
        (outer.match.type === 'regex' && outer.match.text === inner.match.text) ||
        hasAllFrom(outer.match, fold(regexHead(inner.match.text)))
      );
  }
}

/** Whether a match accepts every string with this prefix. */
function hasAllFrom(match: TextMatch, start: string): boolean {
  switch (match.type) {
    case 'any':
      return true;
    case 'exact':
      return false;
    case 'prefix':
      return start.startsWith(match.text);
    case 'regex': {
      const prefix = tryRegexAsPrefix(match.text);
      return prefix !== undefined && start.startsWith(prefix.text) && start.length >= prefix.length;
    }
  }
}

/** Whether no string matches both. True is certain. */
function areApart(left: TextMatch, right: TextMatch): boolean {
  if (left.type === 'exact') return right.type !== 'any' && !matchesText(right, left.text);
  if (right.type === 'exact') return left.type !== 'any' && !matchesText(left, right.text);
  if (left.type !== 'prefix' || right.type !== 'prefix') return false;
  return !left.text.startsWith(right.text) && !right.text.startsWith(left.text);
}

function hasCase(text: string): boolean {
  return text.toLowerCase() !== text.toUpperCase();
}
