import { finding, type Findings } from '../finding';
import type { Item } from '../../messages/item';
import type { Message } from '../../messages/message';
import { describeValue } from '../../model/describe';
import { bothWays } from '../../messages/both-ways';
import { validateNotEmpty } from './authorization-source';

const LITERAL = /^[A-Za-z0-9\-._~%!$&'()+,;:@=]+$/;

/** @see Istio, validateOperation of an AuthorizationPolicy */
export function* validateOperation(operation: Message<'AuthorizationOperation'>): Findings {
  for (const field of (['ports', 'methods', 'hosts', 'paths'] as const).flatMap(bothWays))
    yield* validateNotEmpty(operation.texts(field));
  for (const field of bothWays('ports')) {
    for (const item of operation.texts(field)) yield* validatePolicyPort(item);
  }
  for (const field of bothWays('paths')) {
    for (const item of operation.texts(field)) yield* validatePath(item);
  }
}

/** @see Istio, security.ValidatePorts */
export function* validatePolicyPort({ value, path }: Item<string>): Findings {
  if (/^\d+$/.test(value) && Number(value) <= 65535) return;
  yield finding(
    'authorization-port',
    path,
    `${describeValue(value)} is not a port`,
    'Write a number from 0 to 65535, in quotes',
  );
}

/**
 * A path, which may be a template: `/users/{*}/files/{**}`.
 *
 * @see Istio, security.CheckValidPathTemplate
 */
function* validatePath({ value, path }: Item<string>): Findings {
  if (!/[{}]/.test(value)) return;
  const segments = trimSlashes(value).split('/');
  const many = segments.indexOf('{**}');
  const isWellFormed =
    segments.every((segment) => segment === '{*}' || segment === '{**}' || LITERAL.test(segment)) &&
    (many === -1 || !segments.slice(many + 1).some((segment) => segment.startsWith('{')));
  if (isWellFormed) return;
  const message = `${describeValue(value)} is not a path template`;
  yield finding(
    'authorization-path',
    path,
    message,
    'Write {*} for one segment and {**} for the rest, each as a whole segment, with {**} last',
  );
}

/** A regular expression would not be linear at the end of the string. */
function trimSlashes(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && text[from] === '/') from++;
  while (to > from && text[to - 1] === '/') to--;
  return text.slice(from, to);
}
