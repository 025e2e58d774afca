const SEGMENT = "[a-zA-Z0-9\\-._~%!$&'()+,;:@=]";

/** Whether a path of a policy is a template: whether it contains `{*}` or `{**}`. */
export function isPathTemplate(text: string): boolean {
  return /\{\*\*?\}/.test(text);
}

/**
 * Whether a path matches a template: `{*}` is one non-empty segment, `{**}` any number of segments.
 *
 * @see Envoy, uri_template; Istio, matcher.PathTemplateMatcher
 */
export function matchesTemplate(template: string, path: string): boolean {
  return isTemplate(template) && templateOf(template).test(path);
}

/**
 * Operators are whole segments, and `{**}` is the last of them. Istio rejects anything else, which could not be matched
 * in linear time.
 */
function isTemplate(pattern: string): boolean {
  const operators = pattern.split('/').filter((segment) => /[{}]/.test(segment));
  const last = operators.pop();
  return (last === '{*}' || last === '{**}') && operators.every((operator) => operator === '{*}');
}

function templateOf(pattern: string): RegExp {
  const [before = '', ...after] = pattern.split('{**}');
  // `{**}` occurs at most once, as the last operator, which keeps the search linear.
  const parts = [before, after.join('')].map((part) =>
    part
      .split('{*}')
      .map((literal) => literal.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
      .join(`${SEGMENT}+`),
  );
  return new RegExp(`^${after.length === 0 ? (parts[0] ?? '') : parts.join(`(?:${SEGMENT}|/)*`)}$`);
}
