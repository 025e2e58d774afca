/** Every namespace. */
export const EVERYWHERE = '*';

/**
 * Where an object can be seen: `*`, or the namespaces that it is exported to.
 *
 * @param written `.` stands for the object's own namespace
 * @param defaults of MeshConfig, for an object that writes none; with neither it is seen everywhere
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

/** Whether a namespace sees what is exported to these. */
export function isVisible(scopes: readonly string[], namespace: string): boolean {
  return scopes.includes(EVERYWHERE) || scopes.includes(namespace);
}
