import { AnyMessage, type Decoded } from '../../../messages/any-message';
import { asMessage, type Message } from '../../../messages/message';
import { formatResourceName } from '../../../snapshot/resource';
import { formatTextMatch, textMatchOf } from '../../../simulation/match/text-match';
import { boundVirtualServices } from '../../../simulation/proxies/virtual-services';
import { delegations } from './delegations';
import type { Rule } from '../../rule';

const ANY = { type: 'any' } as const;

export const virtualServiceDelegateFits: Rule = {
  name: 'virtual-service-delegate-fits',
  severity: 'warning',
  summary: 'A route of a delegate is dropped, because its matches contradict the delegating route.',

  *check(mesh) {
    const all = delegations(mesh);
    if (all.length === 0) return;
    const kept = new Map<Message<'HttpRoute'>, Set<Message<'HttpRoute'>>>();
    for (const { root, spec } of boundVirtualServices(mesh).flatMap(({ http }) => http)) {
      if (root === undefined) continue;
      const known = kept.get(root) ?? new Set();
      kept.set(root, known.add(spec));
    }
    for (const { root, rule, target } of all) {
      const own = kept.get(rule);
      // If none is left, the VirtualService is not a delegate, or all of its routes contradict the delegating route.
      if (target === undefined || target.spec.has('hosts') || !root.spec.has('hosts')) continue;
      for (const lost of target.spec.messages('http')) {
        if (own?.has(lost) === true || !rule.has('match') || !lost.has('match')) continue;
        yield {
          manifest: target.manifest,
          path: lost.at('match'),
          message: `no request for ${formatResourceName(root)} reaches this route: ${describe(lost)} contradicts ${describe(rule)} of the delegating route`,
          fix: 'Match a part of what the delegating route matches, for example with a longer prefix',
          related: [root.manifest],
        };
      }
    }
  },
};

/** `uri prefix "/a" and header x-env exact "dev"`, for each match. */
function describe(rule: Message<'HttpRoute'>): string {
  const shown = rule
    .messages('match')
    .map((match) =>
      [...match.untyped.fieldEntries()].flatMap(([field, value]) => describeField(field, value)).join(' and '),
    );
  return shown.join(' or ');
}

function describeField(field: string, value: Decoded): string | readonly string[] {
  if (value instanceof AnyMessage) return `${field} ${describeText(value)}`;
  const entries = value instanceof Map ? [...(value as ReadonlyMap<string, Decoded>)] : []; // a map is one of decoded values
  if (value instanceof Map && value.size === 0) return [];
  const texts = entries.flatMap(([key, each]) =>
    each instanceof AnyMessage ? [`${field} ${key} ${describeText(each)}`] : [],
  );
  return texts.length === 0 ? field : texts;
}

function describeText(match: AnyMessage): string {
  return formatTextMatch(textMatchOf(asMessage(match, 'StringMatch')) ?? ANY);
}
