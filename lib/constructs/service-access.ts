/**
 * How an add-on's Service is reached: `{ nodePort: 30007 }` on a port of every node, `{ type: 'LoadBalancer' }` at an
 * address of its own, or `{ type: 'ClusterIP' }` from inside the cluster, which is enough for a Gateway of the mesh.
 */
export type ServiceAccess = NodePortAccess | LoadBalancerAccess | ClusterIpAccess;

export interface NodePortAccess {
  /** @default 'NodePort' */
  readonly type?: 'NodePort';
  /** Port of every node that the add-on's pages are served on, 30000 to 32767. */
  readonly nodePort: number;
}

export interface LoadBalancerAccess {
  readonly type: 'LoadBalancer';
  readonly nodePort?: never;
}

export interface ClusterIpAccess {
  readonly type: 'ClusterIP';
  readonly nodePort?: never;
}
