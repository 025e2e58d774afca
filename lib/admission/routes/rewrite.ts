import { fault, type Faults } from '../fault';
import type { Message } from '../../messages/message';
import { judgeRegex } from '../parts/string-match';

/** @see Istio, validateHTTPRewrite */
export function* judgeRewrite(rewrite: Message | undefined): Faults {
  if (rewrite === undefined) return;
  const regex = rewrite.message('uriRegexRewrite');
  const uri = rewrite.text('uri');
  if (uri !== '' && regex !== undefined) {
    yield fault('rewrite-one-path', regex.path, 'uri and uriRegexRewrite exclude each other', 'Remove one of them');
  }
  if (uri === '' && regex === undefined && rewrite.text('authority') === '') {
    yield fault(
      'rewrite-not-empty',
      rewrite.path,
      'the rewrite changes nothing',
      'Add uri, uriRegexRewrite or authority, or remove it',
    );
  }
  if (regex === undefined) return;
  for (const field of ['match', 'rewrite'].filter((each) => regex.text(each) === '')) {
    yield fault('rewrite-regex', regex.at(field), `uriRegexRewrite needs ${field}`, `Add ${field}`);
  }
  if (regex.text('match') !== '') yield* judgeRegex(regex, 'match');
}
