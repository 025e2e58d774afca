import type { FieldPath } from '../../model/field-path';
import { isPort } from '../../syntax/whole-number';
import { finding, type Findings } from '../finding';

/** @see Istio, agent.ValidatePort */
export function* validatePortNumber(number: number, path: FieldPath): Findings {
  if (isPort(number)) return;
  yield finding('port-number', path, `${String(number)} is not a port`, 'Write a number from 1 to 65535');
}
