import { finding, type Findings } from '../finding';
import type { MessageName, TextMapField } from '../../messages/field-names';
import type { Message } from '../../messages/message';
import { istioLabelKeyProblem, istioLabelValueProblem } from '../../syntax/labels';

/** A map of labels. */
export function* validateLabels<Name extends MessageName>(message: Message<Name>, field: TextMapField<Name>): Findings {
  for (const { key, value, path } of message.textEntries(field)) {
    const problem = istioLabelKeyProblem(key) ?? istioLabelValueProblem(value);
    if (problem !== undefined) yield finding('label-syntax', path, problem);
  }
}
