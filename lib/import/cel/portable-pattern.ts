/** Plain characters, groups, classes without escapes, anchors and quantifiers mean the same in both languages. */
const PORTABLE =
  /^(?:[\w\s/:@=<>,;'"!%&~#-]|\(\?:|[()|^$]|\[\^?[\w\s./:@=+*?,-]+\]|\\[.\\/+*?()[\]{}|^$-]|[*+?]|\{\d+(?:,\d*)?\})*$/;

/**
 * Writes an RE2 regular expression as a JavaScript literal, when both give it the same meaning.
 *
 * @throws {Error} for syntax that JavaScript may read differently: `.` and its newlines, `\d`, flags
 * @see RE2, Syntax
 */
export function formatPattern(pattern: string): string {
  if (!PORTABLE.test(pattern)) throw new Error(`the pattern may mean something else in JavaScript: ${pattern}`);
  return `/${pattern.replace(/\\\/|\//g, '\\/')}/u`;
}
