/**
 * One Kubernetes object as plain data, as it stands in YAML or comes out of a construct. Never changed by whoever reads it.
 *
 * The apiVersion and kind are texts that are not empty, and metadata is an object; all else is as it was written, and may
 * be anything.
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

/** @returns empty when the object has no name, or one that is no text */
export function nameOf({ metadata }: Manifest): string {
  return typeof metadata.name === 'string' ? metadata.name : '';
}

/** @returns empty when the object has no namespace: it is of the whole cluster, or its namespace is not said */
export function namespaceOf({ metadata }: Manifest): string {
  return typeof metadata.namespace === 'string' ? metadata.namespace : '';
}

/** @returns `networking.istio.io` for `networking.istio.io/v1`; empty for Kubernetes' core group */
export function groupOf({ apiVersion }: Manifest): string {
  const slash = apiVersion.indexOf('/');
  return slash === -1 ? '' : apiVersion.slice(0, slash);
}

/** @returns `VirtualService shop/reviews`; `Namespace shop` for what has no namespace */
export function formatManifestName(manifest: Manifest): string {
  const namespace = namespaceOf(manifest);
  return `${manifest.kind} ${namespace === '' ? '' : `${namespace}/`}${nameOf(manifest)}`;
}
