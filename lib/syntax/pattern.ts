import { containsIp } from './cidr';
import { isPathTemplate, matchesTemplate } from './path-template';

/** What a value has to match: a StringMatch, or an item of a list in a policy. */
export type Pattern =
  /** Any value, including an empty one. */
  | { readonly type: 'any' }
  | { readonly type: 'notEmpty' }
  | { readonly type: 'exact' | 'prefix' | 'suffix'; readonly text: string }
  /** RE2, matched against the whole value. */
  | { readonly type: 'regex'; readonly text: string; readonly matches: (value: string) => boolean }
  /** `*` stands for any characters, anywhere. */
  | { readonly type: 'glob'; readonly text: string }
  /** `{*}` is one segment of a path, `{**}` any number of segments. */
  | { readonly type: 'template'; readonly text: string }
  /** An IP address or a CIDR block. */
  | { readonly type: 'block'; readonly text: string };

export function matchesPattern(pattern: Pattern, value: string): boolean {
  switch (pattern.type) {
    case 'any':
      return true;
    case 'notEmpty':
      return value !== '';
    case 'exact':
      return value === pattern.text;
    case 'prefix':
      return value.startsWith(pattern.text);
    case 'suffix':
      return value.endsWith(pattern.text);
    case 'regex':
      return pattern.matches(value);
    case 'glob':
      return matchesGlob(pattern.text, value);
    case 'template':
      return matchesTemplate(pattern.text, value);
    case 'block':
      return containsIp(pattern.text, value);
  }
}

/**
 * Parses a value of a policy: `*` matches any non-empty value, `*.css` a suffix, `/public*` a prefix. `*` is a wildcard
 * at one end only; a leading one takes precedence.
 *
 * @see Istio, matcher.StringMatcherWithPrefix
 */
export function textPattern(text: string): Pattern {
  if (text === '*') return { type: 'notEmpty' };
  if (text.startsWith('*')) return { type: 'suffix', text: text.slice(1) };
  if (text.endsWith('*')) return { type: 'prefix', text: text.slice(0, -1) };
  return { type: 'exact', text };
}

/** Parses a path of a policy: a template when it contains operators, otherwise like `textPattern`. */
export function pathPattern(text: string): Pattern {
  return isPathTemplate(text) ? { type: 'template', text } : textPattern(text);
}

/** Walks the value once for each `*`. */
function matchesGlob(glob: string, value: string): boolean {
  const [first = '', ...rest] = glob.split('*');
  if (rest.length === 0) return glob === value;
  const last = rest.pop() ?? '';
  if (!value.startsWith(first) || !value.endsWith(last) || value.length < first.length + last.length) return false;
  let from = first.length;
  for (const part of rest) {
    const at = value.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return from <= value.length - last.length;
}
