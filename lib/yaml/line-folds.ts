import { isBlank, isBreak, type Cursor } from './cursor';

/** The blanks and line breaks between two words of a scalar, and what they mean. */
export class LineFolds {
  /** Whether a line break was met. */
  public hasBreak = false;
  private blanks = '';
  private first = '';
  private rest = '';

  /**
   * Moves over blanks and line breaks.
   *
   * @param check called for each blank at the beginning of a line
   */
  public skip(cursor: Cursor, check: () => void = () => undefined): void {
    for (let code = cursor.code(); isBlank(code) || isBreak(code); code = cursor.code()) {
      if (isBreak(code)) {
        this.addBreak(cursor.readBreak());
      } else {
        const start = cursor.at;
        if (this.hasBreak) check();
        cursor.at++;
        if (!this.hasBreak) this.blanks += cursor.text.slice(start, cursor.at);
      }
    }
  }

  /** An escaped line break, which means nothing, and drops the blanks at the beginning of the next line. */
  public addEscapedBreak(): void {
    this.hasBreak = true;
  }

  /** What was skipped since the last call: one line break is a space, more of them are one less. */
  public take(): string {
    const folded = this.first === '\n' ? this.rest || ' ' : this.first + this.rest;
    const taken = this.hasBreak ? folded : this.blanks;
    [this.hasBreak, this.blanks, this.first, this.rest] = [false, '', '', ''];
    return taken;
  }

  private addBreak(lineBreak: string): void {
    if (this.hasBreak) {
      this.rest += lineBreak;
    } else {
      [this.hasBreak, this.first] = [true, lineBreak];
    }
  }
}
