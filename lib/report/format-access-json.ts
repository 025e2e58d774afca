import { formatFieldPath } from '../model/field-path';
import type { AccessRow } from '../simulation/access/access-table';
import type { PlaceOf } from '../simulation/policies/format-decision';
import { stringifyJson } from './stringify-json';

/** Formats who may call what as JSON: the rows, with the decision of each policy and its place. */
export function formatAccessJson(rows: readonly AccessRow[], placeOf: PlaceOf): string {
  return stringifyJson(
    rows.map(({ trace, ...row }) => ({
      ...row,
      trace: trace.map(({ policy, path, text, standing }) => {
        const place = placeOf(policy.manifest, path);
        return {
          policy: `${policy.namespace}/${policy.name}`,
          field: formatFieldPath(path),
          ...(place !== undefined && { file: place.file, line: place.line }),
          standing,
          text,
        };
      }),
    })),
  );
}
