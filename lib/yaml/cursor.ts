import { Unreadable } from './unreadable';

/** Codes of the characters that YAML gives a meaning. */
export const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
export const SPACE = 0x20;
/** What stands for the end: YAML does not allow the character itself. */
export const END = 0;

/** A place in a text. Lines end as they do for kubectl: also at U+0085, U+2028, U+2029 and a lone carriage return. */
export class Cursor {
  public readonly text: string;
  public at = 0;
  public line = 0;
  private lineStart = 0;

  public constructor(text: string) {
    this.text = text;
  }

  public get column(): number {
    return this.at - this.lineStart;
  }

  /** The code of a character after the current one; `END` behind the last. */
  public code(ahead = 0): number {
    const index = this.at + ahead;
    return index < this.text.length ? this.text.charCodeAt(index) : END;
  }

  public is(character: string, ahead = 0): boolean {
    return this.text[this.at + ahead] === character;
  }

  /** Moves over one line break, and returns it as YAML 1.1 reads it: U+2028 and U+2029 stay, others become `\n`. */
  public readBreak(): string {
    const code = this.code();
    if (!isBreak(code)) return '';
    this.at += code === CARRIAGE_RETURN && this.code(1) === LINE_FEED ? 2 : 1;
    this.line++;
    this.lineStart = this.at;
    return code === 0x2028 || code === 0x2029 ? String.fromCharCode(code) : '\n';
  }

  /** The end of the text ends its last line, also without a line break. */
  public endLine(): void {
    this.line++;
    this.lineStart = this.at;
  }

  public skipBlanks(): void {
    while (isBlank(this.code())) this.at++;
  }

  public skipComment(): void {
    if (this.is('#')) this.skipToBreak();
  }

  public skipToBreak(): void {
    while (!isBreakOrEnd(this.code())) this.at++;
  }

  /** Whether the line begins with `---` or `...`, alone or before a blank. */
  public isAtMarker(marker: '---' | '...'): boolean {
    return this.column === 0 && this.text.startsWith(marker, this.at) && isBlankOrEnd(this.code(3));
  }

  public fail(problem: string, offset = this.at): never {
    throw new Unreadable({ rule: 'yaml-well-formed', message: `invalid YAML: ${problem}`, offset });
  }
}

export function isBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN || code === 0x85 || code === 0x2028 || code === 0x2029;
}

export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

export function isBreakOrEnd(code: number): boolean {
  return code === END || isBreak(code);
}

export function isBlankOrEnd(code: number): boolean {
  return isBlank(code) || isBreakOrEnd(code);
}
