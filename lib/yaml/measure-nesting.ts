import { CST, Lexer } from 'yaml';

/** Deeper than any Kubernetes object; Go's readers stop at 10,000. */
export const deepestNesting = 300;

/**
 * Whether maps and lists are nested deeper than `deepestNesting`; determined without recursion.
 *
 * Close to the end of the stack, an exception is not certain: an engine that compiles a regular expression there ends
 * the process. So input that is nested too deeply must not reach recursive code.
 */
export function isNestedTooDeeply(text: string): boolean {
  const nesting = new Nesting();
  for (const source of new Lexer().lex(text)) {
    nesting.add(CST.tokenType(source), source);
    if (nesting.depth > deepestNesting) return true;
  }
  return false;
}

class Nesting {
  public depth = 0;
  /** Columns of the open blocks, the outermost first. */
  private readonly blocks: number[] = [];
  /**
   * The levels that each open `[` or `{` counts for: its own, and those that its current item opens, as in `[a: b: c]`.
   */
  private readonly flows: number[] = [];
  private column = 0;
  private isLineStart = true;

  public add(type: CST.TokenType | null, source: string): void {
    if (type === 'flow-map-end' || type === 'flow-seq-end') this.depth -= this.flows.pop() ?? 0;
    else if (type === 'comma') this.setItemLevels(1);
    else if (type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind') this.openLevel();
    else if (type !== 'space' && type !== 'newline' && type !== 'comment' && this.isLineStart) this.openBlock();

    if (type === 'flow-map-start' || type === 'flow-seq-start') {
      this.flows.push(1);
      this.depth++;
    }
    this.moveBehind(source);
    if (type !== 'space' && type !== 'newline') this.isLineStart = this.column === 0;
  }

  /** Opens a block at the current column, which closes the blocks at this column and deeper. */
  private openBlock(): void {
    if (this.flows.length > 0) return;
    while ((this.blocks.at(-1) ?? -1) >= this.column) {
      this.blocks.pop();
      this.depth--;
    }
    this.blocks.push(this.column);
    this.depth++;
  }

  /** The level that a "-", "?" or ":" opens, in a block or in brackets. */
  private openLevel(): void {
    this.openBlock();
    this.setItemLevels((this.flows.at(-1) ?? 0) + 1);
  }

  private setItemLevels(levels: number): void {
    const before = this.flows.pop();
    if (before === undefined) return;
    this.flows.push(levels);
    this.depth += levels - before;
  }

  private moveBehind(source: string): void {
    const lineBreak = source.lastIndexOf('\n');
    if (lineBreak === -1) {
      this.column += source.length;
    } else {
      this.column = source.length - lineBreak - 1;
      this.isLineStart = true;
    }
  }
}
