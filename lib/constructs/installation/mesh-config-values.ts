/**
 * MeshConfig, which istiod reads for the whole mesh. The most common fields are typed here; any other field of
 * MeshConfig is also accepted.
 *
 * @see https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/
 */
export interface MeshConfigValues {
  /**
   * File that proxies log requests to: `/dev/stdout`.
   *
   * @default - no access log, except with profile `demo`
   */
  readonly accessLogFile?: string;
  /**
   * Encoding of the access log.
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
   * Whether clients automatically use mutual TLS with servers that have a sidecar.
   *
   * @default true
   */
  readonly enableAutoMtls?: boolean;
  /**
   * What happens to requests to hosts without a Service or ServiceEntry.
   *
   * @default - ALLOW_ANY: they leave the mesh unchanged
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
   * Trust domains whose identities are treated as the mesh's own.
   *
   * @default - none
   */
  readonly trustDomainAliases?: readonly string[];
  /**
   * Namespaces that istiod watches, as label selectors, one of which has to match.
   *
   * @default - all
   */
  readonly discoverySelectors?: readonly object[];
  /**
   * Destinations of traces, access logs and authorization requests, which Telemetry and CUSTOM policies refer to by
   * name.
   *
   * @default - Istio's own
   */
  readonly extensionProviders?: readonly ExtensionProviderValues[];
  /**
   * Namespace whose policies apply to the whole mesh.
   *
   * @default - the namespace of istiod
   */
  readonly rootNamespace?: string;
  /** Any other field. */
  readonly [field: string]: unknown;
}

/** Settings of a proxy. Any other field of ProxyConfig is also accepted. */
export interface ProxyConfigValues {
  /**
   * Whether the application starts only after its sidecar is ready.
   *
   * @default false
   */
  readonly holdApplicationUntilProxyStarts?: boolean;
  /**
   * Number of worker threads; 0 is one for each CPU.
   *
   * @default - by its CPU limit
   */
  readonly concurrency?: number;
  /**
   * Metadata of the proxy, as environment variables of its bootstrap.
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
  /** Its type and settings: `opentelemetry`, `envoyExtAuthzGrpc`. */
  readonly [kind: string]: unknown;
}
