/**
 * Characters that would move a cursor, change colors, end a line or change the writing direction wherever they are shown.
 */
const CONTROL = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\p{Cs}/gu;

/** Writes control characters as escapes such as `\u001b`, since a report shows names from any source. */
export function escapeControl(text: string): string {
  return text.replace(CONTROL, escapeCharacter);
}

/** `\u001b` */
export function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
