/**
 * One Kubernetes object as plain data, as written in YAML or rendered by a construct. Readers never change it.
 *
 * apiVersion and kind are non-empty strings, and metadata is an object. Everything else is as written and may have any
 * type.
 */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ManifestMetadata;
  readonly [field: string]: unknown;
}

export interface ManifestMetadata {
  readonly name?: unknown;
  readonly namespace?: unknown;
  readonly labels?: unknown;
  readonly annotations?: unknown;
  readonly [field: string]: unknown;
}

/** @returns empty when the object has no name, or a name that is not a string */
export function nameOf({ metadata }: Manifest): string {
  return typeof metadata.name === 'string' ? metadata.name : '';
}

/** @returns empty when the object has no namespace: it is cluster-scoped, or its namespace is not set */
export function namespaceOf({ metadata }: Manifest): string {
  return typeof metadata.namespace === 'string' ? metadata.namespace : '';
}

/** @returns `networking.istio.io` for `networking.istio.io/v1`; empty for Kubernetes' core group */
export function groupOf({ apiVersion }: Manifest): string {
  const slash = apiVersion.indexOf('/');
  return slash === -1 ? '' : apiVersion.slice(0, slash);
}

/** @returns `VirtualService shop/reviews`; `Namespace shop` for an object without a namespace */
export function formatManifestName(manifest: Manifest): string {
  const namespace = namespaceOf(manifest);
  return `${manifest.kind} ${namespace === '' ? '' : `${namespace}/`}${nameOf(manifest)}`;
}
