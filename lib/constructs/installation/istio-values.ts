import type { ResourceNeeds } from './istio-components';

/**
 * Values of Istio's Helm charts, which `istioctl` reads as `spec.values`. The most common values are typed here; any
 * other value is also accepted.
 *
 * @see `helm show values istio/istiod`, and the same for the other charts
 */
export interface IstioValues {
  /**
   * Values for all components.
   *
   * @default - the charts' own
   */
  readonly global?: GlobalValues;
  /**
   * istiod.
   *
   * @default - the charts' own
   */
  readonly pilot?: PilotValues;
  /**
   * The CNI plugin: `{ cniBinDir: '/var/lib/cni/bin' }`.
   *
   * @default - the charts' own
   */
  readonly cni?: Readonly<Record<string, unknown>>;
  /**
   * ztunnel: `{ logLevel: 'debug' }`.
   *
   * @default - the charts' own
   */
  readonly ztunnel?: Readonly<Record<string, unknown>>;
  /**
   * The webhook that injects sidecars: `{ enableNamespacesByDefault: true }`.
   *
   * @default - the charts' own
   */
  readonly sidecarInjectorWebhook?: Readonly<Record<string, unknown>>;
  /** Any other value. */
  readonly [value: string]: unknown;
}

/** Values for all components. Any other value is also accepted. */
export interface GlobalValues {
  /**
   * Name of the mesh, for multi-cluster meshes.
   *
   * @default - the trust domain
   */
  readonly meshID?: string;
  /**
   * Name of the network of the cluster's pods.
   *
   * @default - none
   */
  readonly network?: string;
  /**
   * The cluster, for multi-cluster meshes.
   *
   * @default - Kubernetes
   */
  readonly multiCluster?: { readonly clusterName?: string; readonly enabled?: boolean };
  /**
   * The platform, which has its own defaults since Istio 1.24.
   *
   * @default - none
   */
  readonly platform?: 'eks' | 'gke' | 'k3d' | 'k3s' | 'microk8s' | 'minikube' | 'openshift';
  /**
   * Sidecars and gateways.
   *
   * @default - the charts' own
   */
  readonly proxy?: { readonly resources?: ResourceNeeds; readonly [value: string]: unknown };
  /**
   * Variant of the images.
   *
   * @default - the release's own
   */
  readonly variant?: 'debug' | 'distroless';
  /**
   * Names of the Secrets for pulling images.
   *
   * @default - none
   */
  readonly imagePullSecrets?: readonly string[];
  /** Any other value. */
  readonly [value: string]: unknown;
}

/** Values of istiod. Any other value is also accepted. */
export interface PilotValues {
  /**
   * Environment variables of istiod, including feature flags. They are strings, so YAML does not read them as numbers.
   *
   * @default - none
   */
  readonly env?: Readonly<Record<string, string>>;
  /**
   * Percentage of requests that are traced, 0 to 100.
   *
   * @default - 1, and 100 with profile `demo`
   */
  readonly traceSampling?: number;
  /** Any other value. */
  readonly [value: string]: unknown;
}
