/** Plain characters, groups, classes without escapes, anchors and quantifiers: both languages read these alike. */
const PORTABLE =
  /^(?:[\w\s/:@=<>,;'"!%&~#-]|\(\?:|[()|^$]|\[\^?[\w\s./:@=+*?,-]+\]|\\[.\\/+*?()[\]{}|^$-]|[*+?]|\{\d+(?:,\d*)?\})*$/;

/**
 * Writes a regular expression of RE2 as a JavaScript literal, when both mean the same by it.
 *
 * @throws {Error} for what JavaScript may read differently: `.` and its newlines, `\d`, flags
 * @see RE2, Syntax
 */
export function formatPattern(pattern: string): string {
  if (!PORTABLE.test(pattern)) throw new Error(`the pattern may mean something else in JavaScript: ${pattern}`);
  return `/${pattern.replace(/\\\/|\//g, '\\/')}/u`;
}
