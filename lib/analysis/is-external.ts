/** Whether a namespaced name is in a list of what the user declared as external, `namespace/name` each. */
export function isExternal(list: readonly string[] | undefined, namespace: string, name: string): boolean {
  return list?.includes(`${namespace}/${name}`) === true;
}
