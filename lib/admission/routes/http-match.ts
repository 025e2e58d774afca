import { errorsOf, finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import type { RouteOwner } from './route-owner';
import { validateGatewayNames } from '../parts/gateway-names';
import { isClaimKey, isHeaderMatchName } from '../parts/header-names';
import { validateLabels } from '../parts/labels';
import { validatePortNumber } from '../parts/port-number';
import { validateRegex, validateStringMatch } from '../parts/string-match';
import { describeValue } from '../../model/describe';
import { isDnsLabel } from '../../syntax/domain';

/** @see Istio, validateHTTPRouteMatchRequest */
export function* validateHttpMatch(match: Message<'HttpMatch'>, owner: RouteOwner): Findings {
  for (const field of ['headers', 'withoutHeaders'] as const) yield* validateHeaderMatches(match, field, owner);
  // An empty prefix is a valid match only for a path.
  const uri = match.message('uri');
  if (uri !== undefined) yield* validateRegex(uri, 'regex');
  for (const field of ['scheme', 'method', 'authority'] as const) {
    const text = match.message(field);
    if (text !== undefined) yield* validateStringMatch(text);
  }
  for (const { value } of match.entries('queryParams')) yield* validateStringMatch(value);
  if (match.number('port') !== 0) yield* validatePortNumber(match.number('port'), match.at('port'));
  yield* validateLabels(match, 'sourceLabels');
  yield* errorsOf(validateGatewayNames(match));
  const namespace = match.text('sourceNamespace');
  if (namespace !== '' && !isDnsLabel(namespace)) {
    const message = `${describeValue(namespace)} is not a namespace`;
    yield finding('http-match-namespace', match.at('sourceNamespace'), message, 'Write the name of a namespace');
  }
}

function* validateHeaderMatches(
  match: Message<'HttpMatch'>,
  field: 'headers' | 'withoutHeaders',
  owner: RouteOwner,
): Findings {
  for (const { key, value, path } of match.entries(field)) {
    if (isClaimKey(key) && !owner.isGatewayBound) {
      const message = 'token claims are matched only at gateways, but this VirtualService applies to the mesh';
      yield finding('http-match-claim', path, message, 'Set gateways other than mesh, or remove the match');
    }
    if (!isHeaderMatchName(key)) {
      const message = `${describeValue(key)} is not a header name`;
      yield finding('http-match-header', path, message, 'Write a header name, or a pseudo-header such as :method');
    }
    // In withoutHeaders, "*" means that the header is absent. It is not a regular expression.
    if (field === 'withoutHeaders' && value.text('regex') === '*') continue;
    yield* validateStringMatch(value);
  }
}
