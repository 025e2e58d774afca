/**
 * Signs that would move a cursor, change colours, end a line or turn the direction of writing in whatever shows the text.
 */
const CONTROL = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\p{Cs}/gu;

/** Writes control characters as escapes, `\u001b`: a report shows names that came from anywhere. */
export function escapeControl(text: string): string {
  return text.replace(CONTROL, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
