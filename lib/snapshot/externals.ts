/** What a mesh refers to and another repository, or the cluster, has. Namespaced names are `namespace/name`. */
export interface Externals {
  /** Hosts, short ones not among them: `reviews.prod.svc.cluster.local`, `*.example.com`. */
  readonly hosts?: readonly string[];
  readonly gateways?: readonly string[];
  readonly secrets?: readonly string[];
  readonly namespaces?: readonly string[];
  /** Names of the clusters that MeshNetworks refers to. */
  readonly clusters?: readonly string[];
}
