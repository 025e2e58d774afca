/**
 * How an add-on's Service is reached: `{ nodePort: 30007 }` on a port of every node, `{ type: 'LoadBalancer' }` at an
 * address of its own, or `{ type: 'ClusterIP' }` from inside the cluster, which is enough for a Gateway of the mesh.
 */
export type ServiceAccess = NodePortAccess | LoadBalancerAccess | ClusterIpAccess;

/** On a port of every node. */
export interface NodePortAccess {
  /** @default 'NodePort' */
  readonly type?: 'NodePort';
  /** Port of every node that the add-on's pages are served on, 30000 to 32767. */
  readonly nodePort: number;
}

/** At an address of its own. */
export interface LoadBalancerAccess {
  /** Type of the Service. */
  readonly type: 'LoadBalancer';
  readonly nodePort?: never;
}

/** Only from inside the cluster. */
export interface ClusterIpAccess {
  /** Type of the Service. */
  readonly type: 'ClusterIP';
  readonly nodePort?: never;
}
