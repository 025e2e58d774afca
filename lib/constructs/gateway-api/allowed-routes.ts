/** Which routes may attach to a listener. */
export interface AllowedRoutes {
  /**
   * Namespaces that the routes come from.
   *
   * @default - the namespace of the gateway
   */
  readonly namespaces?:
    | { readonly from: 'All' | 'Same' }
    | { readonly from: 'Selector'; readonly selector: { readonly matchLabels: Readonly<Record<string, string>> } };
  /**
   * Kinds of routes.
   *
   * @default - the kinds that match the protocol of the listener
   */
  readonly kinds?: readonly {
    readonly kind: 'HTTPRoute' | 'GRPCRoute' | 'TLSRoute' | 'TCPRoute';
    /** @default 'gateway.networking.k8s.io' */
    readonly group?: string;
  }[];
}
