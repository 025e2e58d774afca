import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';

/**
 * The charts that have to be applied before a chart, as cdk8s has it: those that it or one of its constructs depends on,
 * and the charts inside it.
 *
 * @returns each chart once, in order of the tree
 */
export function chartsBefore(chart: Chart): readonly Chart[] {
  const before = new Set<Chart>();
  const open: IConstruct[] = [chart];
  for (let construct = open.pop(); construct !== undefined; construct = open.pop()) {
    for (const target of construct.node.dependencies) before.add(Chart.of(target));
    for (const child of [...construct.node.children].reverse()) {
      if (child instanceof Chart) before.add(child);
      else open.push(child);
    }
  }
  before.delete(chart);
  return [...before];
}
