import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';

/**
 * The charts that cdk8s applies before a chart: those that it or one of its constructs depends on, and its nested
 * charts.
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
