import { ApiObject } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';

/** A named object: of this package, or a Deployment of any version of cdk8s-plus. */
export type NamedObject =
  | { readonly name: string; readonly metadata: { readonly namespace?: string | undefined } }
  | { readonly name: string; readonly namespace: string | undefined };

/** `shop/cart`: a string unchanged, an object by its namespace and name. */
export function referenceName(reference: string | NamedObject): string {
  if (typeof reference === 'string') return reference;
  const namespace = 'metadata' in reference ? reference.metadata.namespace : reference.namespace;
  return `${namespace ?? 'default'}/${reference.name}`;
}

/**
 * The names that a reference stands for: for a construct, those of all objects in it, such as the policies of an
 * AllowOnly.
 */
export function referenceNames(reference: string | NamedObject | IConstruct): readonly string[] {
  if (typeof reference === 'object' && Construct.isConstruct(reference)) {
    const objects = reference.node.findAll().filter((each) => ApiObject.isApiObject(each));
    return objects.map(referenceName);
  }
  return [referenceName(reference)]; // anything else has a name
}
