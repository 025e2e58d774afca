import { finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import { validateDuration } from '../parts/duration';
import { isToken } from '../parts/header-names';
import { validateRegex } from '../parts/string-match';
import { describeValue } from '../../model/describe';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', '*'];

/** @see Istio, validateCORSPolicy */
export function* validateCors(cors: Message<'CorsPolicy'> | undefined): Findings {
  if (cors === undefined) return;
  for (const origin of cors.messages('allowOrigins')) {
    const field = (['exact', 'prefix', 'regex'] as const).find((each) => origin.has(each));
    if (field === undefined || origin.text(field) === '') {
      const message = 'the origin match is empty';
      yield finding(
        'cors-origin',
        field === undefined ? origin.path : origin.at(field),
        message,
        'Write exact, prefix or regex',
      );
    } else {
      yield* validateRegex(origin, 'regex');
    }
  }
  for (const { value, path } of cors.texts('allowMethods')) {
    if (METHODS.includes(value)) continue;
    yield finding(
      'cors-method',
      path,
      `${describeValue(value)} is not an HTTP method`,
      `Write one of ${METHODS.join(', ')}`,
    );
  }
  for (const field of ['allowHeaders', 'exposeHeaders'] as const) {
    for (const { value, path } of cors.texts(field)) {
      if (isToken(value)) continue;
      yield finding('cors-header', path, `${describeValue(value)} is not a header name`, 'Write a header, or *');
    }
  }
  yield* validateDuration(cors, 'maxAge', 'seconds');
}
