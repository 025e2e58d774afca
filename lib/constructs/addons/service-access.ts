/**
 * How an add-on's Service is reached: `{ nodePort: 30007 }` on a node port, `{ type: 'LoadBalancer' }` at its own
 * address, or `{ type: 'ClusterIP' }` from inside the cluster, which is enough for a Gateway of the mesh.
 */
export type ServiceAccess = NodePortAccess | LoadBalancerAccess | ClusterIpAccess;

/** On a node port. */
export interface NodePortAccess {
  /** @default 'NodePort' */
  readonly type?: 'NodePort';
  /** Node port for the add-on's web UI, 30000 to 32767. */
  readonly nodePort: number;
}

/** At its own address. */
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
