import { finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import { validateRegex } from '../parts/string-match';

/** @see Istio, validateHTTPRewrite */
export function* validateRewrite(rewrite: Message<'HttpRewrite'> | undefined): Findings {
  if (rewrite === undefined) return;
  const regex = rewrite.message('uriRegexRewrite');
  const uri = rewrite.text('uri');
  if (uri !== '' && regex !== undefined) {
    yield finding('rewrite-one-path', regex.path, 'uri and uriRegexRewrite exclude each other', 'Remove one of them');
  }
  if (uri === '' && regex === undefined && rewrite.text('authority') === '') {
    yield finding(
      'rewrite-not-empty',
      rewrite.path,
      'the rewrite changes nothing',
      'Add uri, uriRegexRewrite or authority, or remove it',
    );
  }
  if (regex === undefined) return;
  for (const field of (['match', 'rewrite'] as const).filter((each) => regex.text(each) === '')) {
    yield finding('rewrite-regex', regex.at(field), `uriRegexRewrite needs ${field}`, `Add ${field}`);
  }
  if (regex.text('match') !== '') yield* validateRegex(regex, 'match');
}
