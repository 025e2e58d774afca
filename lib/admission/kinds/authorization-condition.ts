import { nearestName } from '../../model/nearest';
import { finding, type Findings } from '../finding';
import type { Item } from '../../messages/item';
import type { Message } from '../../messages/message';
import { describeValue } from '../../model/describe';
import { validatePolicyPort } from './authorization-operation';
import {
  validateAddress,
  validateNotEmpty,
  validateServiceAccounts,
  validateTrustDomain,
} from './authorization-source';

const KEYS = [
  'source.ip',
  'remote.ip',
  'source.namespace',
  'source.serviceAccount',
  'source.principal',
  'source.trustDomain',
  'request.auth.principal',
  'request.auth.audiences',
  'request.auth.presenter',
  'destination.ip',
  'destination.port',
  'connection.sni',
];
/** Keys with a name in brackets: `request.headers[X-Token]`. */
const OPEN_KEYS = ['request.headers', 'request.auth.claims', 'experimental.envoy.filters.'];

/** @see Istio, security.ValidateAttribute */
export function* validateCondition(condition: Message<'AuthorizationCondition'>): Findings {
  const key = condition.text('key');
  const path = condition.at('key');
  const items = [...condition.texts('values'), ...condition.texts('notValues')];
  if (key === '') {
    yield finding('authorization-condition-key', path, 'the condition has no key', `Write one of ${KEYS.join(', ')}`);
  } else if (!KEYS.includes(key) && !isOpenKey(key)) {
    const nearest = nearestName(key.slice(0, 100), KEYS);
    const fix =
      nearest === undefined
        ? `Write one of ${[...KEYS, ...OPEN_KEYS.map((open) => `${open}[…]`)].join(', ')}`
        : `Write ${nearest}`;
    yield finding('authorization-condition-key', path, `${describeValue(key)} is not a key of a condition`, fix);
  }
  if (items.length === 0) {
    yield finding(
      'authorization-condition-values',
      condition.at('values'),
      'the condition has no values',
      'Add values or notValues',
    );
  }
  yield* validateNotEmpty(items);
  yield* validateValues(key, items, condition);
}

function* validateValues(
  key: string,
  items: readonly Item<string>[],
  condition: Message<'AuthorizationCondition'>,
): Findings {
  switch (key) {
    case 'source.ip':
    case 'remote.ip':
    case 'destination.ip':
      for (const item of items) yield* validateAddress(item);
      break;
    case 'destination.port':
      for (const item of items) yield* validatePolicyPort(item);
      break;
    case 'source.trustDomain':
      for (const item of items) yield* validateTrustDomain(item, 'in a condition');
      break;
    case 'source.serviceAccount':
      for (const field of ['values', 'notValues'] as const) yield* validateServiceAccounts(condition.texts(field));
      break;
  }
}

function isOpenKey(key: string): boolean {
  const bracket = key.indexOf('[');
  return OPEN_KEYS.some((open) => key.startsWith(open)) && bracket > 0 && key.endsWith(']') && key.length - bracket > 2;
}
