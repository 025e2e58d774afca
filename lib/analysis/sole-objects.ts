import { groupBy } from '../snapshot/group-by';
import type { IstioResource } from '../snapshot/resource';
import type { Findings } from './rule';

/** Objects without a selector of which a namespace may have only one, and has several. */
export function* soleObjects(configs: readonly IstioResource[]): Findings {
  for (const [namespace, all] of groupBy(configs, (config) => config.namespace)) {
    if (all.length < 2) continue;
    for (const { manifest, kind } of all) {
      const others = all.filter((other) => other.manifest !== manifest).slice(0, 5);
      yield {
        manifest,
        path: ['spec'],
        message: `${kind} ${others.map(({ name }) => name).join(', ')} is for all workloads of namespace "${namespace}" as well`,
        fix: 'Merge them, or give them selectors',
        related: others.map((other) => other.manifest),
      };
    }
  }
}
