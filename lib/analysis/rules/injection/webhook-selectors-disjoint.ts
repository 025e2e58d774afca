import type { Labels } from '../../../snapshot/labels';
import { valueAt } from '../../../model/plain';
import { injectionWebhooks, type InjectionWebhook } from './injection-webhooks';
import { matchesLabelSelector } from '../../label-selector';
import type { Rule } from '../../rule';

export const webhookSelectorsDisjoint: Rule = {
  name: 'webhook-selectors-disjoint',
  code: 'IST0139',
  severity: 'error',
  summary: 'Several injection webhooks select the same Pods.',

  *check(mesh) {
    const { webhooks, revisions } = injectionWebhooks(mesh);
    // Names are unique within one configuration.
    const byId = new Map(webhooks.map((webhook) => [idOf(webhook), webhook]));
    const reported = new Set<string>();
    for (const namespace of labelSets('istio-injection', ['enabled', 'disabled'], revisions)) {
      const selecting = [...byId].filter(([, { value }]) =>
        matchesLabelSelector(valueAt(value, 'namespaceSelector'), namespace),
      );
      for (const object of labelSets('sidecar.istio.io/inject', ['true', 'false'], revisions)) {
        const all = selecting.filter(([, { value }]) => matchesLabelSelector(valueAt(value, 'objectSelector'), object));
        if (all.length < 2) continue;
        for (const [id, webhook] of all) {
          if (reported.has(id)) continue;
          reported.add(id);
          const others = all.filter(([other]) => other !== id);
          yield {
            manifest: webhook.configuration.manifest,
            path: webhook.path,
            message: `webhook ${webhook.name} also selects Pods of ${others.map(([other]) => other).join(', ')}: namespace ${show(namespace)}, Pod ${show(object)}`,
            fix: 'Remove the webhooks of revisions that no longer exist, or the default tag',
            related: [...new Set(others.map(([, other]) => other.configuration.manifest))],
          };
        }
      }
    }
  },
};

function idOf({ configuration, name }: InjectionWebhook): string {
  return `${configuration.name}/${name}`;
}

/** No label, each value of the label, and each of these with each revision. */
function labelSets(key: string, values: readonly string[], revisions: ReadonlySet<string>): readonly Labels[] {
  const base = [[], ...values.map((value) => [[key, value] as const])];
  return [undefined, ...revisions].flatMap((revision) =>
    base.map((labels) => new Map(revision === undefined ? labels : [...labels, ['istio.io/rev', revision] as const])),
  );
}

function show(labels: Labels): string {
  return [...labels].map(([key, value]) => `${key}=${value}`).join(',') || 'without labels';
}
