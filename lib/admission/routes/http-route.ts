import { finding, type Findings } from '../finding';
import type { FieldName } from '../../messages/field-names';
import type { Message } from '../../messages/message';
import type { RouteOwner } from './route-owner';
import { validateDestination, validateRoute } from '../parts/destination';
import { validateDuration } from '../parts/duration';
import { isAuthority, validateHeaderOperations } from '../parts/header-names';
import { describeValue } from '../../model/describe';
import { validateCors } from './cors';
import { validateDirectResponse } from './direct-response';
import { validateFaultInjection } from './fault-injection';
import { validateHttpMatch } from './http-match';
import { validateRedirect } from './redirect';
import { validateRetries } from './retries';
import { validateRewrite } from './rewrite';

/** @see Istio, validateHTTPRoute */
export function* validateHttpRoute(route: Message<'HttpRoute'>, owner: RouteOwner): Findings {
  yield* validateAction(route, owner);
  for (const match of route.messages('match')) yield* validateHttpMatch(match, owner);
  yield* validateHeaderOperations(route.message('headers'));
  for (const destination of route.messages('route')) yield* validateHeaderOperations(destination.message('headers'));
  yield* validateAuthority(route);
  yield* validateCors(route.message('corsPolicy'));
  yield* validateFaultInjection(route.message('fault'));
  yield* validateMirrors(route);
  yield* validateRedirect(route.message('redirect'), route.messages('match'));
  yield* validateDirectResponse(route.message('directResponse'));
  yield* validateRetries(route.message('retries'));
  yield* validateRewrite(route.message('rewrite'));
  yield* validateRoute(route);
  yield* validateDuration(route, 'timeout');
}

/** The action of a route: destinations, a redirect, a direct response, or a delegate. */
function* validateAction(route: Message<'HttpRoute'>, owner: RouteOwner): Findings {
  if (route.has('delegate')) {
    if (owner.isDelegate) {
      const message = 'a VirtualService without hosts is a delegate, and a delegate cannot delegate';
      yield finding('virtual-service-delegate', route.at('delegate'), message, 'Add hosts, or remove delegate');
    } else {
      yield* exclude(route, 'delegate', ['redirect', 'route']);
      return;
    }
  }
  if (route.has('redirect')) yield* exclude(route, 'redirect', ['route', 'fault', 'rewrite', 'directResponse']);
  else if (route.has('directResponse')) yield* exclude(route, 'directResponse', ['route', 'fault', 'rewrite']);
  else if (!route.has('route')) {
    const message = 'the route has no action';
    yield finding('http-route-action', route.at('route'), message, 'Add route, redirect or directResponse');
  }
  if (route.has('mirror') && route.has('mirrors')) {
    yield finding('http-route-exclusive', route.at('mirrors'), 'mirror and mirrors exclude each other', 'Keep mirrors');
  }
}

function* exclude(route: Message<'HttpRoute'>, action: string, others: readonly FieldName<'HttpRoute'>[]): Findings {
  for (const field of others.filter((each) => route.has(each))) {
    const message = `${action} and ${field} exclude each other`;
    yield finding('http-route-exclusive', route.at(field), message, `Remove ${field}, or ${action}`);
  }
}

/** The host of a request may be set in only one place. */
function* validateAuthority(route: Message<'HttpRoute'>): Findings {
  const rewrite = route.message('rewrite');
  const request = route.message('headers')?.message('request');
  const names = (['set', 'add'] as const).flatMap((operation) => request?.textEntries(operation) ?? []);
  let before = rewrite?.text('authority') ?? '';
  for (const { value, path } of names.filter(({ key }) => isAuthority(key))) {
    if (before !== '') {
      const message = `the authority is already set to ${describeValue(before)}`;
      yield finding('http-route-authority', path, message, 'Set it in one place, preferably in rewrite.authority');
      return;
    }
    before = value;
  }
}

function* validateMirrors(route: Message<'HttpRoute'>): Findings {
  if (route.has('mirrorPercent')) {
    const path = route.at('mirrorPercent');
    const percent = route.number('mirrorPercent');
    if (percent > 100) {
      const message = `a percentage must be at most 100, got ${String(percent)}`;
      yield finding('mirror-percent', path, message, 'Write a number from 0 to 100');
    }
    yield finding(
      'mirror-percent-deprecated',
      path,
      'mirrorPercent is deprecated',
      'Write mirrorPercentage: { value: … }',
    );
  }
  yield* validateMirrorPercentage(route.message('mirrorPercentage'));
  const mirror = route.message('mirror');
  if (mirror !== undefined) yield* validateDestination(mirror);
  for (const each of route.messages('mirrors')) {
    const destination = each.message('destination');
    if (destination !== undefined) yield* validateDestination(destination);
    else
      yield finding('mirror-destination', each.at('destination'), 'the mirror has no destination', 'Add a destination');
    yield* validateMirrorPercentage(each.message('percentage'));
  }
}

function* validateMirrorPercentage(percentage: Message<'Percent'> | undefined): Findings {
  const value = percentage?.number('value') ?? 0;
  if (percentage === undefined || !(value < 0 || value > 100)) return;
  const text = `${String(value)} is not a percentage`;
  yield finding('mirror-percent', percentage.at('value'), text, 'Write a number from 0 to 100');
}
