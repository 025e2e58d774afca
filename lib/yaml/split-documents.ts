/** The text of one YAML document and its place in the file. */
export interface DocumentText {
  readonly text: string;
  /** Line of the file that the text begins on, from 1. */
  readonly line: number;
}

/**
 * Splits a stream at its `---` lines, as kubectl does: before parsing, and only where nothing but spaces and a comment
 * follows on the line.
 *
 * @see apimachinery, util/yaml, YAMLReader.Read
 */
export function splitDocuments(stream: string): readonly DocumentText[] {
  const documents: DocumentText[] = [];
  let [start, line] = [0, 1];
  for (const separator of stream.matchAll(/^---[ \t\r]*(?:#.*)?$/gm)) {
    documents.push({ text: stream.slice(start, separator.index), line });
    line += countLines(stream, start, separator.index);
    start = separator.index + separator[0].length;
  }
  documents.push({ text: stream.slice(start), line });
  return documents;
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
