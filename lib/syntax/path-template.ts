const SEGMENT = "[a-zA-Z0-9\\-._~%!$&'()+,;:@=]";

/** Whether a path of a policy is a template, which has `{*}` or `{**}` in it. */
export function isPathTemplate(text: string): boolean {
  return /\{\*\*?\}/.test(text);
}

/**
 * Whether a path is one that a template means: `{*}` is one segment that is not empty, `{**}` any number of them.
 *
 * @see Envoy, uri_template; Istio, matcher.PathTemplateMatcher
 */
export function matchesTemplate(template: string, path: string): boolean {
  return isTemplate(template) && templateOf(template).test(path);
}

/** Operators are whole segments, `{**}` the last of them: what else Istio refuses, and is not searched for in linear time. */
function isTemplate(pattern: string): boolean {
  const operators = pattern.split('/').filter((segment) => /[{}]/.test(segment));
  const last = operators.pop();
  return (last === '{*}' || last === '{**}') && operators.every((operator) => operator === '{*}');
}

function templateOf(pattern: string): RegExp {
  const [before = '', ...after] = pattern.split('{**}');
  // Validation lets `{**}` stand once and last of the operators, which is what keeps the search short.
  const parts = [before, after.join('')].map((part) =>
    part
      .split('{*}')
      .map((literal) => literal.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
      .join(`${SEGMENT}+`),
  );
  return new RegExp(`^${after.length === 0 ? (parts[0] ?? '') : parts.join(`(?:${SEGMENT}|/)*`)}$`);
}
