/** Every namespace. */
export const EVERYWHERE = '*';

/**
 * The visibility of an object: `*`, or the namespaces that it is exported to.
 *
 * @param written `.` stands for the object's own namespace
 * @param defaults of MeshConfig, for an object without exportTo; without both it is visible everywhere
 */
export function exportScopes(
  written: readonly string[],
  namespace: string,
  defaults: readonly string[] = [],
): readonly string[] {
  const exportTo = written.length === 0 ? defaults : written;
  if (exportTo.length === 0 || exportTo.includes(EVERYWHERE)) return [EVERYWHERE];
  return [...new Set(exportTo.map((item) => (item === '.' ? namespace : item)))];
}

/** Whether an object with these scopes is visible to a namespace. */
export function isVisible(scopes: readonly string[], namespace: string): boolean {
  return scopes.includes(EVERYWHERE) || scopes.includes(namespace);
}
