import { END, isBlank, isBlankOrEnd, isBreak, TAB, SPACE, Cursor } from './cursor';
import { scanBlock } from './scan-block';
import { scanPlain } from './scan-plain';
import { scanQuoted } from './scan-quoted';
import { scanAnchor, scanDirective, scanTag } from './scan-tag';
import { SimpleKeys } from './simple-keys';
import type { PlainTokenType, Token } from './token';

const NOT_FIRST = '-?:,[]{}#&*!|>\'"%@`';

/**
 * Splits one document into tokens, in linear time.
 *
 * It follows the reader of kubectl in what begins a key, ends a line and counts as indentation, which is YAML 1.1.
 *
 * @see goyaml.v2, scannerc.go
 */
export class Scanner {
  private readonly cursor: Cursor;
  private readonly keys: SimpleKeys;
  private readonly queue: Token[] = [];
  private head = 0;
  /** How many tokens were taken before the head of the queue. */
  private taken = 0;
  private indent = -1;
  private readonly indents: number[] = [];

  public constructor(text: string) {
    this.cursor = new Cursor(text);
    this.keys = new SimpleKeys(this.cursor);
  }

  public peek(): Token {
    let token = this.queue[this.head];
    // The first token may turn out to be a key, which has tokens before it.
    while (token === undefined || this.keys.isPossible(this.taken)) {
      this.fetch();
      token = this.queue[this.head];
    }
    return token;
  }

  public take(): Token {
    const token = this.peek();
    this.head++;
    this.taken++;
    if (this.head === this.queue.length) {
      this.queue.length = 0;
      this.head = 0;
    }
    return token;
  }

  private fetch(): void {
    const { cursor, keys } = this;
    this.skipToToken();
    this.closeBlocks(cursor.column);
    const isInFlow = keys.flowLevel > 0;
    if (isLetterOrDigit(cursor.code())) this.fetchPlain(isInFlow);
    else if (cursor.code() === END) this.fetchEnd();
    else if (cursor.column === 0 && cursor.is('%')) this.fetchDirective();
    else if (cursor.isAtMarker('---')) this.fetchMarker('document-start');
    else if (cursor.isAtMarker('...')) this.fetchMarker('document-end');
    else if (cursor.is('[') || cursor.is('{')) this.openFlow();
    else if (cursor.is(']') || cursor.is('}')) this.closeFlow();
    else if (cursor.is(',')) this.fetchComma();
    else if (cursor.is('-') && isBlankOrEnd(cursor.code(1))) this.fetchItem();
    else if (cursor.is('?') && (isInFlow || isBlankOrEnd(cursor.code(1)))) this.fetchKey();
    else if (cursor.is(':') && (isInFlow || isBlankOrEnd(cursor.code(1)))) this.fetchValue();
    else this.fetchContent(isInFlow);
  }

  private skipToToken(): void {
    const { cursor, keys } = this;
    for (;;) {
      const mayBeTab = keys.flowLevel > 0 || !keys.isAllowed;
      while (cursor.code() === SPACE || (mayBeTab && cursor.code() === TAB)) cursor.at++;
      cursor.skipComment();
      if (!isBreak(cursor.code())) return;
      cursor.readBreak();
      if (keys.flowLevel === 0) keys.isAllowed = true;
    }
  }

  private fetchContent(isInFlow: boolean): void {
    const { cursor, keys } = this;
    const start = cursor.at;
    if ((cursor.is('|') || cursor.is('>')) && !isInFlow) {
      keys.drop();
      keys.isAllowed = true;
      this.queue.push({ type: 'scalar', start, value: scanBlock(cursor, this.indent), isPlain: false });
      return;
    }
    const isQuoted = cursor.is('"') || cursor.is("'");
    const isProperty = cursor.is('*') || cursor.is('&') || cursor.is('!');
    if (!isQuoted && !isProperty) {
      if (!this.isPlainStart(isInFlow)) cursor.fail(`${JSON.stringify(cursor.text[start])} cannot begin a value`);
      this.fetchPlain(isInFlow);
      return;
    }
    keys.save(this.indent, this.nextNumber());
    keys.isAllowed = false;
    if (cursor.is('*')) this.queue.push({ type: 'alias', start, name: scanAnchor(cursor) });
    else if (cursor.is('&')) this.queue.push({ type: 'anchor', start, name: scanAnchor(cursor) });
    else if (cursor.is('!')) this.queue.push({ type: 'tag', start, tag: scanTag(cursor) });
    else this.queue.push({ type: 'scalar', start, value: scanQuoted(cursor), isPlain: false });
  }

  private fetchPlain(isInFlow: boolean): void {
    const { cursor, keys } = this;
    const start = cursor.at;
    keys.save(this.indent, this.nextNumber());
    const { value, hasBreak } = scanPlain(cursor, this.indent + 1, isInFlow);
    keys.isAllowed = hasBreak;
    this.queue.push({ type: 'scalar', start, value, isPlain: true });
  }

  private isPlainStart(isInFlow: boolean): boolean {
    const { cursor } = this;
    const character = cursor.text[cursor.at] ?? '';
    if (!isBlankOrEnd(cursor.code()) && !NOT_FIRST.includes(character)) return true;
    if (character === '-') return !isBlank(cursor.code(1));
    return !isInFlow && (character === '?' || character === ':') && !isBlankOrEnd(cursor.code(1));
  }

  private fetchEnd(): void {
    this.cursor.endLine();
    this.closeBlocks(-1);
    this.keys.drop();
    this.keys.isAllowed = false;
    this.add('stream-end', 0);
  }

  private fetchDirective(): void {
    const { cursor } = this;
    this.closeBlocks(-1);
    this.keys.drop();
    this.keys.isAllowed = false;
    this.queue.push({ type: 'directive', start: cursor.at, directive: scanDirective(cursor) });
  }

  private fetchMarker(type: 'document-start' | 'document-end'): void {
    this.closeBlocks(-1);
    this.keys.drop();
    this.keys.isAllowed = false;
    this.add(type, 3);
  }

  private openFlow(): void {
    this.keys.save(this.indent, this.nextNumber());
    this.keys.openFlow(this.nextNumber());
    this.keys.isAllowed = true;
    this.add(this.cursor.is('[') ? '[' : '{', 1);
  }

  private closeFlow(): void {
    this.keys.drop();
    this.keys.closeFlow();
    this.keys.isAllowed = false;
    this.add(this.cursor.is(']') ? ']' : '}', 1);
  }

  private fetchComma(): void {
    this.keys.drop();
    this.keys.isAllowed = true;
    this.add(',', 1);
  }

  private fetchItem(): void {
    if (this.keys.flowLevel === 0) {
      if (!this.keys.isAllowed) this.cursor.fail('"- " cannot begin a list here');
      this.openBlock('block-list', this.cursor.column, this.cursor.at);
    }
    this.keys.drop();
    this.keys.isAllowed = true;
    this.add('-', 1);
  }

  private fetchKey(): void {
    if (this.keys.flowLevel === 0) {
      if (!this.keys.isAllowed) this.cursor.fail('"? " cannot begin a key here');
      this.openBlock('block-map', this.cursor.column, this.cursor.at);
    }
    this.keys.drop();
    this.keys.isAllowed = this.keys.flowLevel === 0;
    this.add('key', 1);
  }

  private fetchValue(): void {
    const { cursor, keys } = this;
    const key = keys.takeKey();
    if (key !== undefined) {
      const index = this.head + key.number - this.taken;
      const isTaken = index < this.head;
      this.queue.splice(isTaken ? this.queue.length : index, 0, { type: 'key', start: key.at });
      this.openBlock('block-map', key.column, key.at, isTaken ? this.queue.length : index);
      keys.isAllowed = false;
    } else {
      if (keys.flowLevel === 0) {
        if (!keys.isAllowed) cursor.fail('":" cannot follow a value on the same line');
        this.openBlock('block-map', cursor.column, cursor.at);
      }
      keys.isAllowed = keys.flowLevel === 0;
    }
    this.add('value', 1);
  }

  private openBlock(type: 'block-list' | 'block-map', column: number, start: number, index = this.queue.length): void {
    if (this.keys.flowLevel > 0 || this.indent >= column) return;
    this.indents.push(this.indent);
    this.indent = column;
    this.queue.splice(index, 0, { type, start });
  }

  private closeBlocks(column: number): void {
    if (this.keys.flowLevel > 0) return;
    while (this.indent > column) {
      this.add('block-end', 0);
      this.indent = this.indents.pop() ?? -1;
    }
  }

  private add(type: PlainTokenType, length: number): void {
    this.queue.push({ type, start: this.cursor.at });
    this.cursor.at += length;
  }

  private nextNumber(): number {
    return this.taken + this.queue.length - this.head;
  }
}

/** What begins nothing but a plain scalar. */
function isLetterOrDigit(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}
