import { describeValue } from '../model/describe';
import { isPlainObject } from '../model/plain';
import type { Connection } from '../simulation/request/connection';
import { parseSent } from '../simulation/request/parse-sent';
import type { HttpRequest } from '../simulation/request/request';
import { parseDocument } from '../yaml/parse-document';
import { Mistakes } from './mistakes';

/** One request of a file of requests. */
export interface ListedRequest {
  /** As it was written, `GET http://shop.example.org/cart`. */
  readonly text: string;
  readonly request: HttpRequest | Connection;
  /** Who sends it, `namespace/name`; undefined if the file does not set it. */
  readonly from?: string;
  /** Its line in the file, from 1. */
  readonly line: number;
}

const FIELDS: ReadonlySet<string> = new Set(['request', 'from', 'headers', 'sni']);
const SHAPE = "a request is a string such as 'GET http://host/path', or an object with request, from, headers and sni";

/**
 * Reads requests: a list in YAML or JSON, or one on each line. Each is a string, or an object that also has its sender and
 * headers. Lines that begin with `#` are ignored.
 *
 * @param file its name, for errors
 * @throws {Error} with a line for each mistake, `requests.yaml:3: …`
 */
export function parseRequests(text: string, file: string): readonly ListedRequest[] {
  const mistakes: string[] = [];
  const requests = [...entriesOf(text, file, mistakes)].flatMap(({ value, line }) => {
    try {
      return [{ ...readEntry(value), line }];
    } catch (error) {
      mistakes.push(`${file}:${String(line)}: ${(error as Error).message}`);
      return [];
    }
  });
  if (requests.length === 0 && mistakes.length === 0) mistakes.push(`${file}:1: the file contains no requests`);
  if (mistakes.length > 0) throw new Mistakes(mistakes);
  return requests;
}

interface Entry {
  readonly value: unknown;
  readonly line: number;
}

function* entriesOf(text: string, file: string, mistakes: string[]): Generator<Entry> {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const first = lines.find((line) => !isPassedOver(line))?.trim() ?? '';
  if (/^(?:-(?:\s|$)|\[)/.test(first) || first === '---') {
    const { value, placeOf, diagnostics } = parseDocument(text, file);
    for (const { place, message } of diagnostics) mistakes.push(`${file}:${String(place?.line ?? 1)}: ${message}`);
    if (Array.isArray(value)) {
      for (const [index, each] of value.entries()) yield { value: each, line: placeOf([index]).line };
    } else if (diagnostics.length === 0) {
      mistakes.push(`${file}:${String(placeOf([]).line)}: expected a list of requests, got ${describe(value)}`);
    }
    return;
  }
  for (const [index, line] of lines.entries()) {
    if (isPassedOver(line)) continue;
    const { value, diagnostics } = line.trim().startsWith('{') ? parseDocument(line, file) : { value: line.trim() };
    for (const { message } of diagnostics ?? []) mistakes.push(`${file}:${String(index + 1)}: ${message}`);
    if (value !== null) yield { value, line: index + 1 };
  }
}

function isPassedOver(line: string): boolean {
  return line.trim() === '' || line.trim().startsWith('#');
}

function readEntry(value: unknown): Omit<ListedRequest, 'line'> {
  if (typeof value === 'string') return { text: value, request: parseSent(value) };
  if (!isPlainObject(value)) {
    throw new Error(`${SHAPE}, got ${describe(value)}`);
  }
  const { request: text, from, headers = {}, sni } = value;
  const unknown = Object.keys(value).find((name) => !FIELDS.has(name));
  if (unknown !== undefined) throw new Error(`${SHAPE}, got the field "${unknown}"`);
  if (typeof text !== 'string') throw new Error(`${SHAPE}, got ${describe(text)} as request`);
  if (from !== undefined && typeof from !== 'string')
    throw new Error(`from must be namespace/name, got ${describe(from)}`);
  if (sni !== undefined && typeof sni !== 'string') throw new Error(`sni must be a string, got ${describe(sni)}`);
  if (!areHeaders(headers)) throw new Error(`headers must be a map of strings, got ${describe(headers)}`);
  const request = parseSent(text, { headers, sni });
  return { text, request, ...(from !== undefined && { from }) };
}

function areHeaders(value: unknown): value is Readonly<Record<string, string>> {
  return isPlainObject(value) && Object.values(value).every((each) => typeof each === 'string');
}

function describe(value: unknown): string {
  return value === undefined ? 'nothing' : describeValue(value);
}
