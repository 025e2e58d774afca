/**
 * Objects that a mesh refers to and that exist in the cluster or in another repository. Namespaced names are
 * `namespace/name`.
 */
export interface Externals {
  /** Fully qualified hosts: `reviews.prod.svc.cluster.local`, `*.example.com`. */
  readonly hosts?: readonly string[];
  readonly gateways?: readonly string[];
  readonly secrets?: readonly string[];
  readonly namespaces?: readonly string[];
  /** Names of the clusters that MeshNetworks refers to. */
  readonly clusters?: readonly string[];
}
