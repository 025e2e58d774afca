import { JsonReader, skipJsonSpace } from './json-reader';
import type { Offsets } from './offsets';
import { readDocument, type DocumentReading } from './read-document';
import { NOT_SPACE, splitDocuments, type DocumentText } from './split-documents';
import { Unreadable } from './unreadable';
import { Unusual } from './unusual';

const FEWEST_BYTES = 4;

/** A document of a stream, which can be read without or with the places of fields. */
export interface StreamPart {
  readonly document: DocumentText;
  readonly read: (needsOffsets: boolean) => DocumentReading;
}

/**
 * The documents of a stream, as kubectl finds them: a stream that begins with `{` is JSON objects one after the other, as
 * `jq -c` writes them; what does not begin as JSON, or no longer is JSON after the first object, is YAML.
 *
 * @see apimachinery, util/yaml, YAMLOrJSONDecoder
 */
export function* readStream(text: string): Generator<StreamPart> {
  const stream = text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text;
  let [at, line, count] = [0, 1, 0];
  if (stream[stream.search(NOT_SPACE)] === '{') {
    for (;;) {
      const part = readObject(stream, at, line);
      if (part === 'end') return;
      if (part === 'not JSON') break;
      yield part;
      count++;
      if (part.next === undefined) return;
      line = part.document.line + countLines(part.document.text);
      at = part.next;
    }
    const rest = count > 1 ? undefined : startOfYaml(stream, at);
    if (rest === undefined) {
      yield brokenRest(stream, at, line);
      return;
    }
    line += countLines(stream.slice(at, rest));
    at = rest;
  }
  yield* readYaml(stream.slice(at), line);
}

/** A part that is JSON, and where the next one begins; undefined where reading cannot go on. */
type JsonPart = StreamPart & { readonly next: number | undefined };

function readObject(stream: string, from: number, line: number): JsonPart | 'end' | 'not JSON' {
  const start = skipJsonSpace(stream, from);
  if (start === stream.length) return 'end';
  const reader = new JsonReader(stream, start, undefined);
  try {
    const value = reader.read();
    const document = { text: stream.slice(start, reader.end), line: line + countLines(stream.slice(from, start)) };
    const reading = readingOf(reader, value, start);
    return { document, next: reader.end, read: (needsOffsets) => (needsOffsets ? readAgain(document.text) : reading) };
  } catch (error) {
    if (error instanceof Unusual) return 'not JSON';
    if (!(error instanceof Unreadable)) throw error;
    const document = { text: stream.slice(start), line: line + countLines(stream.slice(from, start)) };
    const finding = { ...error.finding, offset: error.finding.offset - start };
    return { document, next: undefined, read: () => ({ findings: [finding] }) };
  }
}

function readAgain(text: string): DocumentReading {
  const offsets: Offsets = new Map();
  const reader = new JsonReader(text, 0, offsets);
  return readingOf(reader, reader.read(), 0, offsets);
}

function readingOf(reader: JsonReader, value: unknown, start: number, offsets: Offsets = new Map()): DocumentReading {
  const findings = reader.findings.map((finding) => ({ ...finding, offset: finding.offset - start }));
  return reader.isInexact ? { findings } : { located: { value, offsets, start: 0 }, findings };
}

/** After two objects, kubectl no longer tries to read the rest as YAML; nor does it near the end. */
function brokenRest(stream: string, at: number, line: number): StreamPart {
  const message = 'kubectl reads JSON here, and this is not JSON';
  const finding = { rule: 'yaml-well-formed', message, offset: skipJsonSpace(stream, at) - at } as const;
  return { document: { text: stream.slice(at), line }, read: () => ({ findings: [finding] }) };
}

function* readYaml(stream: string, line: number): Generator<StreamPart> {
  const whole = stream === '' || stream.endsWith('\n') ? stream : `${stream}\n`;
  for (const document of splitDocuments(whole, line)) {
    yield { document, read: (needsOffsets) => readPart(document, needsOffsets) };
  }
}

function readPart({ text, invalidSeparator }: DocumentText, needsOffsets: boolean): DocumentReading {
  const reading = readDocument(text, needsOffsets);
  if (invalidSeparator === undefined) return reading;
  const got = JSON.stringify(`---${invalidSeparator}`.slice(0, 80));
  const message = `kubectl rejects text after "---" on the same line, got ${got}`;
  const finding = { rule: 'yaml-well-formed', message, fix: 'Begin the document on the next line' } as const;
  return { ...reading, findings: [...reading.findings, { ...finding, offset: text.length }] };
}

/**
 * Where kubectl goes on with YAML: after the line break, or at the first character of the line that is not a space.
 *
 * @returns undefined near the end of the stream, where kubectl finds too few bytes to look at
 */
function startOfYaml(stream: string, from: number): number | undefined {
  let at = from;
  while (Buffer.byteLength(stream.slice(at, at + FEWEST_BYTES)) >= FEWEST_BYTES) {
    if (stream[at] === '\n') return at + 1;
    if (NOT_SPACE.test(stream[at] ?? '')) return at;
    at++;
  }
  return undefined;
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
