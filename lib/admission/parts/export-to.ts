import { finding, type Findings } from '../finding';
import type { Item } from '../../messages/item';
import type { Message } from '../../messages/message';
import type { Subject } from '../subject';
import { describeValue, someOf } from '../../model/describe';
import { isDnsLabel } from '../../syntax/domain';

interface ExportRules {
  /** Whether `~` is allowed, which hides a ServiceEntry from all namespaces. */
  readonly canBeHidden?: boolean;
  /** Whether only the object's own namespace is allowed, as for a DestinationRule with a workloadSelector. */
  readonly isLocalOnly?: boolean;
}

/** The namespaces to which an object is exported. */
export function* validateExportTo(
  spec: Message<'VirtualServiceSpec' | 'DestinationRuleSpec' | 'ServiceEntrySpec'>,
  { namespace }: Subject,
  { canBeHidden = false, isLocalOnly = false }: ExportRules = {},
): Findings {
  const seen = new Map<string, Item<string>>();
  for (const item of spec.texts('exportTo')) {
    const target = item.value === '.' ? namespace : item.value;
    const isKnown = target === '*' || (canBeHidden && target === '~') || isDnsLabel(target);
    if (seen.has(target)) {
      const message = `${describeValue(item.value)} is listed twice ("." is ${describeValue(namespace)})`;
      yield finding('export-to-unique', item.path, message, 'Remove it');
    } else if (isKnown) {
      seen.set(target, item);
    } else {
      const message = `${describeValue(item.value)} is not a namespace, "." or "*"`;
      yield finding('export-to-namespace', item.path, message, 'Write ".", "*" or the name of a namespace');
    }
  }
  for (const alone of ['*', '~']) {
    const item = seen.get(alone);
    if (item === undefined || seen.size === 1) continue;
    const message = `"${alone}" must be the only entry, got ${someOf(seen.keys())}`;
    yield finding('export-to-exclusive', item.path, message, `Remove "${alone}", or everything else`);
  }
  if (isLocalOnly && seen.size > 0 && !(seen.size === 1 && seen.has(namespace))) {
    const message = `a DestinationRule with a workloadSelector is exported only to its own namespace, got ${someOf(seen.keys())}`;
    yield finding('export-to-local', spec.at('exportTo'), message, 'Write ["."], or remove exportTo');
  }
}
