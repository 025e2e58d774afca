import type { FieldPath } from '../../model/field-path';
import { isPort } from '../../model/port';
import { fault, type Faults } from '../fault';

/** @see Istio, agent.ValidatePort */
export function* judgePortNumber(number: number, path: FieldPath): Faults {
  if (isPort(number)) return;
  yield fault('port-number', path, `${String(number)} is no port`, 'Write a number from 1 to 65535');
}
