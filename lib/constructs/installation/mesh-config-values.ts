/**
 * MeshConfig, which istiod reads for the whole mesh. The fields that are set most often have their type here; any other
 * field of MeshConfig can stand beside them.
 *
 * @see https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/
 */
export interface MeshConfigValues {
  /**
   * File that proxies log requests to: `/dev/stdout`.
   *
   * @default - no access log, but with profile `demo`
   */
  readonly accessLogFile?: string;
  /**
   * Form of a line in the access log.
   *
   * @default 'TEXT'
   */
  readonly accessLogEncoding?: 'TEXT' | 'JSON';
  /**
   * Format of a line in the access log.
   *
   * @default - Istio's own
   */
  readonly accessLogFormat?: string;
  /**
   * Whether proxies trace requests.
   *
   * @default - Istio's choice
   */
  readonly enableTracing?: boolean;
  /**
   * Whether clients take up mutual TLS by themselves with servers that have a sidecar.
   *
   * @default true
   */
  readonly enableAutoMtls?: boolean;
  /**
   * What becomes of requests to hosts that no Service and no ServiceEntry has.
   *
   * @default - ALLOW_ANY: they leave the mesh as they are
   */
  readonly outboundTrafficPolicy?: { readonly mode: 'ALLOW_ANY' | 'REGISTRY_ONLY' };
  /**
   * Settings of all proxies.
   *
   * @default - Istio's own
   */
  readonly defaultConfig?: ProxyConfigValues;
  /**
   * Trust domain of the mesh's identities.
   *
   * @default 'cluster.local'
   */
  readonly trustDomain?: string;
  /**
   * Trust domains whose identities are taken for the mesh's own.
   *
   * @default - none
   */
  readonly trustDomainAliases?: readonly string[];
  /**
   * Namespaces that istiod looks at, as selectors of labels of which one has to hold.
   *
   * @default - all
   */
  readonly discoverySelectors?: readonly object[];
  /**
   * Where traces, access logs and questions of authorization go: what a Telemetry and a CUSTOM policy name.
   *
   * @default - Istio's own
   */
  readonly extensionProviders?: readonly ExtensionProviderValues[];
  /**
   * Namespace whose policies go for the whole mesh.
   *
   * @default - that of istiod
   */
  readonly rootNamespace?: string;
  /** Any other field. */
  readonly [field: string]: unknown;
}

/** Settings of a proxy. Any other field of ProxyConfig can stand beside these. */
export interface ProxyConfigValues {
  /**
   * Keeps the application back until its sidecar is ready.
   *
   * @default false
   */
  readonly holdApplicationUntilProxyStarts?: boolean;
  /**
   * Threads of the proxy; 0 means one for each CPU that it sees.
   *
   * @default - as many as its limit of CPUs
   */
  readonly concurrency?: number;
  /**
   * Environment of the proxy's bootstrap.
   *
   * @default - none
   */
  readonly proxyMetadata?: Readonly<Record<string, string>>;
  /** Any other field. */
  readonly [field: string]: unknown;
}

/** An extension provider: its name, and one field for its type. */
export interface ExtensionProviderValues {
  /** Name that others refer to. */
  readonly name: string;
  /** What it is: `opentelemetry`, `envoyExtAuthzGrpc`. */
  readonly [kind: string]: unknown;
}
