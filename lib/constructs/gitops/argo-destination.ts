/** A cluster that Argo CD applies to, and a namespace there. */
export type ArgoDestination = ArgoCluster & {
  /**
   * Namespace for objects that do not set one. In an ArgoProject, a pattern for the allowed namespaces (`team-*`).
   *
   * @default - none for an ArgoApplication, every namespace for an ArgoProject
   */
  readonly namespace?: string;
};

/** A cluster, by its address or by the name that Argo CD knows it by. */
export type ArgoCluster =
  | {
      /**
       * Address of the cluster's API server.
       *
       * @default - the cluster that Argo CD runs in
       */
      readonly server?: string;
      readonly name?: never;
    }
  | {
      /** Name that Argo CD knows the cluster by. */
      readonly name: string;
      readonly server?: never;
    };

/** Renders a destination. The default cluster is the one that Argo CD runs in. */
export function renderDestination(destination: ArgoDestination): object {
  const { namespace, name, server = IN_CLUSTER } = destination;
  return { ...(name === undefined ? { server } : { name }), namespace };
}

/** @see Argo CD, Declarative Setup, Clusters */
const IN_CLUSTER = 'https://kubernetes.default.svc';
