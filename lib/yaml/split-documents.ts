/** The text of one YAML document and its place in the file. */
export interface DocumentText {
  readonly text: string;
  /** Line of the file that the text begins on, from 1. */
  readonly line: number;
  /** What follows `---` on the line that ends the document, which kubectl rejects. */
  readonly invalidSeparator?: string;
}

/** What is not a space to Go, unicode.IsSpace. */
export const NOT_SPACE = /[^\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
/** A separator that is also one to YAML, and ends with its line. */
const PLAIN_SEPARATOR = /^---(?:[ \t][^\r\u0085\u2028\u2029]*)?$/;
/** Content that a separator before it changes: a directive, the end of a document, a byte order mark. */
const DEPENDENT = /^\ufeff|(?:^|[\n\r\u0085\u2028\u2029])(?:%|\.\.\.)/;

/**
 * Splits a stream at its `---` lines, as kubectl does: before parsing, and also within a string.
 *
 * @param stream with `\n` at the end of lines
 * @param firstLine the line of the file that the stream begins on
 * @see apimachinery, util/yaml, YAMLReader.Read
 */
export function splitDocuments(stream: string, firstLine = 1): readonly DocumentText[] {
  const documents: DocumentText[] = [];
  let [start, line] = [0, firstLine];
  // The line before the document, when nothing is before that line.
  let kept: string | undefined;
  const add = (end: number, separator: Pick<DocumentText, 'invalidSeparator'>) => {
    const text = stream.slice(start, end);
    if (kept !== undefined && (!PLAIN_SEPARATOR.test(kept) || DEPENDENT.test(text))) {
      documents.push({ text: `${kept}\n${text}`, line: line - 1, ...separator });
    } else {
      documents.push({ text: text.replace(/^\ufeff/, ''), line, ...separator });
    }
    const isEmpty = text === '' && kept === undefined;
    line += countLines(text) + 1;
    return isEmpty;
  };
  for (let at = nextSeparator(stream, 0); at !== -1; at = nextSeparator(stream, start)) {
    const lineEnd = stream.indexOf('\n', at);
    const end = lineEnd === -1 ? stream.length : lineEnd;
    const rest = stream.slice(at + '---'.length, end);
    const first = rest.search(NOT_SPACE);
    const isValid = first === -1 || rest[first] === '#';
    const isEmpty = add(at, isValid ? {} : { invalidSeparator: rest });
    kept = isEmpty && isValid ? stream.slice(at, end) : undefined;
    start = Math.min(end + 1, stream.length);
  }
  add(stream.length, {});
  return documents;
}

function nextSeparator(stream: string, start: number): number {
  if (stream.startsWith('---', start)) return start;
  const at = stream.indexOf('\n---', start);
  return at === -1 ? -1 : at + 1;
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
