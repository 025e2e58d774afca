import { finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import { byteLength } from '../../syntax/byte-length';

const MAX_BODY = 1024 * 1024;
const LARGE_BODY = 100 * 1024;

/** @see Istio, validateHTTPDirectResponse */
export function* validateDirectResponse(response: Message<'HttpDirectResponse'> | undefined): Findings {
  if (response === undefined) return;
  const body = response.message('body');
  const size = body === undefined ? 0 : byteLength(body.text('string')) + (body.bytes('bytes')?.length ?? 0);
  if (size > MAX_BODY) {
    const message = `the body has at most ${String(MAX_BODY)} bytes, got ${String(size)}`;
    yield finding('direct-response-body', response.at('body'), message, 'Serve it from a workload');
  } else if (size > LARGE_BODY) {
    const message = `every proxy keeps the body of ${String(size)} bytes in memory`;
    yield finding(
      'direct-response-large-body',
      response.at('body'),
      message,
      `Keep it below ${String(LARGE_BODY)} bytes`,
    );
  }
  const status = response.number('status');
  if (status >= 200 && status <= 600) return;
  yield finding(
    'direct-response-status',
    response.at('status'),
    `${String(status)} is not an HTTP response status`,
    'Write a number from 200 to 600',
  );
}
