/** The namespace of a thing as an object in `home` names it: undefined, so left out, where it is the same. */
export function relativeNamespace(namespace: string | undefined, home: string | undefined): string | undefined {
  return namespace === home ? undefined : namespace;
}
