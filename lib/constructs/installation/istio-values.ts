import type { ResourceNeeds } from './istio-components';

/**
 * Values of Istio's Helm charts, which `istioctl` reads as `spec.values`. The ones that are set most often have their
 * type here; any other value can stand beside them.
 *
 * @see `helm show values istio/istiod` and its like
 */
export interface IstioValues {
  /**
   * What goes for all components.
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

/** Values that go for all components. Any other one can stand beside them. */
export interface GlobalValues {
  /**
   * Name of the mesh, for meshes of several clusters.
   *
   * @default - the trust domain
   */
  readonly meshID?: string;
  /**
   * Name of the network that the cluster's pods are in.
   *
   * @default - none
   */
  readonly network?: string;
  /**
   * The cluster, for meshes of several.
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
   * Names of the Secrets that images are pulled with.
   *
   * @default - none
   */
  readonly imagePullSecrets?: readonly string[];
  /** Any other value. */
  readonly [value: string]: unknown;
}

/** Values of istiod. Any other one can stand beside them. */
export interface PilotValues {
  /**
   * Environment variables of istiod, including feature flags. They are strings, so that YAML does not read them as
   * numbers.
   *
   * @default - none
   */
  readonly env?: Readonly<Record<string, string>>;
  /**
   * Share of requests that are traced, 0 to 100 percent.
   *
   * @default - 1, and 100 with profile `demo`
   */
  readonly traceSampling?: number;
  /** Any other value. */
  readonly [value: string]: unknown;
}
