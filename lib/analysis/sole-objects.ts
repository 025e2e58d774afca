import { groupBy } from '../snapshot/group-by';
import type { IstioResource } from '../snapshot/resource';
import type { Findings } from './rule';

/** Objects without a selector, where a namespace has several but may have only one. */
export function* soleObjects(configs: readonly IstioResource[]): Findings {
  for (const [namespace, all] of groupBy(configs, (config) => config.namespace)) {
    if (all.length < 2) continue;
    for (const { manifest, kind } of all) {
      const others = all.filter((other) => other.manifest !== manifest).slice(0, 5);
      yield {
        manifest,
        path: ['spec'],
        message: `${kind} ${others.map(({ name }) => name).join(', ')} also applies to all workloads of namespace "${namespace}"`,
        fix: 'Merge them, or give them selectors',
        related: others.map((other) => other.manifest),
      };
    }
  }
}
