import type { FieldPath } from '../../../model/field-path';
import { listAt, textAt } from '../../../model/plain';
import type { Resource } from '../../../snapshot/resource';

export interface Condition {
  readonly type: string;
  readonly status: string;
  readonly reason: string;
  readonly message: string;
  readonly path: FieldPath;
}

/** The conditions in the status of an object; for a route, those of each parent. */
export function conditionsOf({ manifest }: Resource, ofParents: boolean): readonly Condition[] {
  const read = (conditions: readonly unknown[], path: FieldPath) =>
    conditions.map((condition, index) => ({
      type: textAt(condition, 'type'),
      status: textAt(condition, 'status'),
      reason: textAt(condition, 'reason'),
      message: textAt(condition, 'message'),
      path: [...path, 'conditions', index],
    }));
  if (!ofParents) return read(listAt(manifest, 'status', 'conditions'), ['status']);
  const parents = listAt(manifest, 'status', 'parents');
  return parents.flatMap((parent, index) => read(listAt(parent, 'conditions'), ['status', 'parents', index]));
}
