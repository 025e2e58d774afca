import { fault, type Faults } from '../fault';
import type { Message } from '../../messages/message';
import { labelKeyProblem, labelValueProblem } from '../../syntax/label-syntax';

/** A map of labels. */
export function* judgeLabels(message: Message, field: string): Faults {
  for (const { key, value, path } of message.textEntries(field)) {
    const problem = labelKeyProblem(key) ?? labelValueProblem(value);
    if (problem !== undefined) yield fault('label-syntax', path, problem);
  }
}
