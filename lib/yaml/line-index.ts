import type { Place } from '../model/origin';
import type { DocumentText } from './split-documents';

/** Finds lines and columns in one document. Lines are indexed on first use. */
export class LineIndex {
  private readonly document: DocumentText;
  private readonly file: string;
  private starts: readonly number[] | undefined;

  public constructor(document: DocumentText, file: string) {
    this.document = document;
    this.file = file;
  }

  public placeAt(offset: number): Place {
    const starts = (this.starts ??= lineStarts(this.document.text));
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    // A document begins after the "---" of its first line.
    const column = offset - (starts[low] ?? 0) + 1;
    return { file: this.file, line: this.document.line + low, column };
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
