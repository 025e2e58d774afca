import { finding, type Findings } from '../finding';
import type { TextMapField } from '../../messages/field-names';
import type { Message } from '../../messages/message';
import { describeValue } from '../../model/describe';

/**
 * A selector of workloads by their labels, which knows no wildcards.
 *
 * @param labels `labels` in networking's older kinds, `matchLabels` in all others
 * @see Istio, validateWorkloadSelector and validateAlphaWorkloadSelector
 */
export function* judgeWorkloadSelector<Name extends 'WorkloadSelector' | 'WorkloadLabelSelector'>(
  selector: Message<Name> | undefined,
  labels: TextMapField<Name>,
): Findings {
  if (selector === undefined) return;
  const entries = selector.textEntries(labels);
  for (const { key, value, path } of entries) {
    if (key === '') {
      yield finding('selector-label', path, 'a label has a name, got an empty one', 'Remove it, or write the name');
    }
    const wild = [key, value].find((text) => text.includes('*'));
    if (wild !== undefined) {
      const message = `a selector compares labels as they are and knows no wildcard, got ${describeValue(wild)}`;
      yield finding('selector-label', path, message, 'Write the label as the workloads carry it');
    }
  }
  if (entries.length === 0) {
    const message = 'the selector has no labels, so it selects every workload';
    yield finding('selector-not-empty', selector.path, message, `Add ${labels}, or remove the selector`);
  }
}
