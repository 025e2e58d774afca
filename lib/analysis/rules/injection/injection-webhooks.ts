import type { FieldPath } from '../../../model/field-path';
import type { MeshView } from '../../../mesh/mesh-view';
import { fieldsOf, listAt, textAt, valueAt } from '../../../model/plain';
import type { Resource } from '../../../snapshot/resource';

/** A webhook of Istio's injector. */
export interface InjectionWebhook {
  readonly configuration: Resource;
  readonly name: string;
  readonly path: FieldPath;
  /** As written, not validated. */
  readonly value: unknown;
}

const REVISION = 'istio.io/rev';

/**
 * The webhooks that inject sidecars, and their revisions.
 *
 * @see Istio, webhook.Analyzer
 */
export function injectionWebhooks(mesh: MeshView) {
  const webhooks: InjectionWebhook[] = [];
  const revisions = new Set<string>();
  for (const configuration of mesh.objects('MutatingWebhookConfiguration')) {
    const found = listAt(configuration.manifest, 'webhooks');
    const own = new Set(found.flatMap(revisionsOf));
    const label = configuration.labels.get(REVISION);
    if (label !== undefined) own.add(label);
    if (own.size === 0 && !found.some((webhook) => textAt(webhook, 'name').endsWith('istio.io'))) continue;
    for (const revision of own) revisions.add(revision);
    for (const [index, value] of found.entries()) {
      webhooks.push({ configuration, name: textAt(value, 'name'), path: ['webhooks', index], value });
    }
  }
  return { webhooks, revisions };
}

function revisionsOf(webhook: unknown): readonly string[] {
  return ['namespaceSelector', 'objectSelector'].flatMap((field) => {
    const selector = valueAt(webhook, field);
    const label = fieldsOf(valueAt(selector, 'matchLabels'))[REVISION];
    const expressions = listAt(selector, 'matchExpressions').filter((each) => textAt(each, 'key') === REVISION);
    return [label, ...expressions.flatMap((each) => listAt(each, 'values'))].filter((each) => typeof each === 'string');
  });
}
