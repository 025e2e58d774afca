import { groupBy } from './group-by';
import { matchesLabels, type Labels } from './labels';
import type { ServiceResource } from './services';

/** Services, indexed by the workloads that they select. */
export class ServiceIndex {
  private readonly byLabel: ReadonlyMap<string, readonly ServiceResource[]>;

  public constructor(services: readonly ServiceResource[]) {
    // One label of the selector is enough for the lookup; then all labels are compared.
    this.byLabel = groupBy(services, ({ namespace, selector }) => {
      for (const [key, value] of selector) return `${namespace}\n${key}=${value}`;
      return `${namespace}\n`;
    });
  }

  /** @returns Services whose selector has labels, all of which the workload has */
  public selecting(labels: Labels, namespace: string): readonly ServiceResource[] {
    return [...labels]
      .flatMap(([key, value]) => this.byLabel.get(`${namespace}\n${key}=${value}`) ?? [])
      .filter(({ selector }) => matchesLabels(selector, labels));
  }

  /** @returns Services of the namespace that have no selector */
  public unselective(namespace: string): readonly ServiceResource[] {
    return this.byLabel.get(`${namespace}\n`) ?? [];
  }
}
