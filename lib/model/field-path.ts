/** Steps from an object to one of its fields: field names and list indexes, `['spec', 'http', 0, 'route']`. */
export type FieldPath = readonly (string | number)[];

/**
 * Formats a path as the API server and kubectl do.
 *
 * @returns `spec.http[0].route`; a name that is not an identifier is in brackets, `metadata.labels["a/b"]`; empty for
 * the object itself
 */
export function formatFieldPath(path: FieldPath): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${String(step)}]`;
    else if (!/^[A-Za-z_$][\w$-]*$/.test(step)) text += `[${JSON.stringify(step)}]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text;
}
