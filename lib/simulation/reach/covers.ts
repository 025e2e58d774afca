import type { Comparison } from '../match/comparisons';
import { matchesText, type TextMatch } from '../match/text-match';
import { regexHead, tryRegexAsPrefix } from './regex-head';

/**
 * Whether every request that fulfils all of `later` fulfils all of `earlier`, too. A yes is certain; a no may mean that it
 * cannot be told, as of most regular expressions.
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
  // What is excluded has to be excluded by the later one as well, or cannot be where it asks for something else.
  if (!given.isExcluded) return areApart(given.match, wanted.match);
  // A header that is not there counts as an empty one.
  if (given.match.type === 'any' && wanted.match.type !== 'any' && matchesText(wanted.match, '')) return false;
  return isWithin(wanted, given);
}

/** Whether all texts of one are texts of the other. */
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

/** Whether a match takes every text that begins so. */
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

/** Whether no text is one of both; only what is certain. */
function areApart(left: TextMatch, right: TextMatch): boolean {
  if (left.type === 'exact') return right.type !== 'any' && !matchesText(right, left.text);
  if (right.type === 'exact') return left.type !== 'any' && !matchesText(left, right.text);
  if (left.type !== 'prefix' || right.type !== 'prefix') return false;
  return !left.text.startsWith(right.text) && !right.text.startsWith(left.text);
}

function hasCase(text: string): boolean {
  return text.toLowerCase() !== text.toUpperCase();
}
