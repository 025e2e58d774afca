/** Whether an object is in a list of those that the user declared as external, each as `namespace/name`. */
export function isExternal(list: readonly string[] | undefined, namespace: string, name: string): boolean {
  return list?.includes(`${namespace}/${name}`) === true;
}
