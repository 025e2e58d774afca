import { parseConnection, type Connection } from './connection';
import { parseRequest, type HttpRequest, type RequestOptions } from './request';

/**
 * Parses a request, `GET http://shop.example.org/cart`, or a connection, `tcp://db:5432` or
 * `tls://shop.example.org:443`.
 *
 * @throws {Error} for any other string, and for a connection with headers
 */
export function parseSent(text: string, options: RequestOptions = {}): HttpRequest | Connection {
  if (!/^(?:tcp|tls):/.test(text)) return parseRequest(text, options);
  if (Object.keys(options.headers ?? {}).length > 0) throw new Error(`${text} is a connection and cannot have headers`);
  return parseConnection(text, options);
}
