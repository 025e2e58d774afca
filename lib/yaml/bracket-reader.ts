import { addOffset, type Offsets } from './offsets';
import { unusual } from './unusual';

/** Reads what stands in brackets with commas between, as flow YAML and JSON have it. */
export abstract class BracketReader {
  /** Where it reads. */
  public at: number;
  protected readonly text: string;
  protected readonly offsets: Offsets | undefined;

  protected constructor(text: string, at: number, offsets: Offsets | undefined) {
    this.text = text;
    this.at = at;
    this.offsets = offsets;
  }

  /** Reads the value that begins here. */
  protected abstract readItem(depth: number): unknown;

  /** Moves past space. */
  protected abstract skip(): void;

  protected readList(depth: number): unknown[] {
    const list: unknown[] = [];
    for (let more = this.enter(']'); more; more = this.goOn(']')) {
      addOffset(this.offsets, list, list.length, this.at);
      list.push(this.readItem(depth + 1));
    }
    return list;
  }

  /** @returns whether there is a first item */
  protected enter(close: string): boolean {
    this.at++;
    this.skip();
    if (this.text[this.at] !== close) return true;
    this.at++;
    return false;
  }

  /** @returns whether there is another item */
  protected goOn(close: string): boolean {
    this.skip();
    const character = this.text[this.at];
    if (character !== ',' && character !== close) throw unusual;
    this.at++;
    if (character === close) return false;
    this.skip();
    return true;
  }
}
