/** Every namespace. */
export const EVERYWHERE = '*';

/**
 * Where an object can be seen: `*`, or the namespaces that it is exported to.
 *
 * @param exportTo as written; `.` stands for the object's own namespace, and nothing for everywhere
 */
export function exportScopes(exportTo: readonly string[], namespace: string): readonly string[] {
  if (exportTo.length === 0 || exportTo.includes(EVERYWHERE)) return [EVERYWHERE];
  return [...new Set(exportTo.map((item) => (item === '.' ? namespace : item)))];
}
