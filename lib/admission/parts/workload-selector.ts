import { finding, type Findings } from '../finding';
import type { TextMapField } from '../../messages/field-names';
import type { Message } from '../../messages/message';
import { describeValue } from '../../model/describe';

/**
 * A selector of workloads by their labels, without wildcards.
 *
 * @param labels `labels` in the older networking kinds, `matchLabels` in all others
 * @see Istio, validateWorkloadSelector and validateAlphaWorkloadSelector
 */
export function* validateWorkloadSelector<Name extends 'WorkloadSelector' | 'WorkloadLabelSelector'>(
  selector: Message<Name> | undefined,
  labels: TextMapField<Name>,
): Findings {
  if (selector === undefined) return;
  const entries = selector.textEntries(labels);
  for (const { key, value, path } of entries) {
    if (key === '') {
      yield finding('selector-label', path, 'the label name is empty', 'Remove it, or write the name');
    }
    const wild = [key, value].find((text) => text.includes('*'));
    if (wild !== undefined) {
      const message = `a selector compares labels literally and has no wildcards, got ${describeValue(wild)}`;
      yield finding('selector-label', path, message, 'Write the label exactly as the workloads have it');
    }
  }
  if (entries.length === 0) {
    const message = 'the selector has no labels, so it selects every workload';
    yield finding('selector-not-empty', selector.path, message, `Add ${labels}, or remove the selector`);
  }
}
