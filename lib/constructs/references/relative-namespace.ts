/** The namespace in a reference from an object in `home`: undefined, and so omitted, when both are the same. */
export function relativeNamespace(namespace: string | undefined, home: string | undefined): string | undefined {
  return namespace === home ? undefined : namespace;
}
