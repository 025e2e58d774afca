import { finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import { validatePortNumber } from '../parts/port-number';
import { describeValue } from '../../model/describe';

/** @see Istio, validateHTTPRedirect */
export function* validateRedirect(
  redirect: Message<'HttpRedirect'> | undefined,
  matches: readonly Message<'HttpMatch'>[],
): Findings {
  if (redirect === undefined) return;
  const [uri, prefix] = [redirect.text('uri'), redirect.text('prefixRewrite')];
  if (uri !== '' && prefix !== '') {
    const message = 'uri and prefixRewrite exclude each other';
    yield finding('redirect-one-path', redirect.at('prefixRewrite'), message, 'Remove one of them');
  }
  const other = matches.map((match) => match.message('uri')).find((match) => match?.has('prefix') === false);
  if (prefix !== '' && other !== undefined) {
    const message = 'prefixRewrite needs every match to have a uri prefix';
    yield finding(
      'redirect-prefix',
      redirect.at('prefixRewrite'),
      message,
      'Match uri by prefix, or write redirect.uri',
    );
  }
  const isGiven = (['uri', 'prefixRewrite', 'authority', 'scheme'] as const).some(
    (field) => redirect.text(field) !== '',
  );
  if (!isGiven && !redirect.has('port') && !redirect.has('derivePort')) {
    yield finding(
      'redirect-not-empty',
      redirect.path,
      'the redirect changes nothing',
      'Add uri, prefixRewrite, authority, port or scheme',
    );
  }
  const code = redirect.number('redirectCode');
  if (code !== 0 && (code < 300 || code > 399)) {
    yield finding(
      'redirect-code',
      redirect.at('redirectCode'),
      `${String(code)} is not a redirect status`,
      'Write 301, 302, 303, 307 or 308',
    );
  }
  const scheme = redirect.text('scheme');
  if (scheme !== '' && scheme !== 'http' && scheme !== 'https') {
    yield finding(
      'redirect-scheme',
      redirect.at('scheme'),
      `the scheme of a redirect must be http or https, got ${describeValue(scheme)}`,
      'Write http or https',
    );
  }
  if (redirect.number('port') !== 0) yield* validatePortNumber(redirect.number('port'), redirect.at('port'));
}
