/** Fields of an object that Argo CD ignores. */
export interface IgnoredDifference {
  /**
   * API group of the object.
   *
   * @default - the core group
   */
  readonly group?: string;
  /** Kind of the object. */
  readonly kind: string;
  /**
   * Name of the object.
   *
   * @default - every object of the kind
   */
  readonly name?: string;
  /**
   * Namespace of the object.
   *
   * @default - any
   */
  readonly namespace?: string;
  /**
   * The fields, as jq expressions: `.webhooks[]?.clientConfig.caBundle`.
   *
   * @default - none
   */
  readonly jqPathExpressions?: readonly string[];
  /**
   * The fields, as JSON pointers: `/spec/replicas`.
   *
   * @default - none
   */
  readonly jsonPointers?: readonly string[];
  /**
   * Managers whose fields are ignored: `pilot-discovery`.
   *
   * @default - none
   */
  readonly managedFieldsManagers?: readonly string[];
}

/** The istiod that writes to the webhooks. */
export interface IstiodIdentity {
  /**
   * Revision of istiod.
   *
   * @default - none: the control plane without a revision
   */
  readonly revision?: string;
  /**
   * Namespace of istiod.
   *
   * @default 'istio-system'
   */
  readonly namespace?: string;
}

const CA_BUNDLE = '.webhooks[]?.clientConfig.caBundle';

/**
 * The fields that istiod writes into its own webhook configurations at run time, so a comparison with Git must ignore
 * them: the CA bundle in all of them, and `failurePolicy: Fail` in the validating ones, which the charts set to
 * `Ignore`.
 *
 * @see istio/istio, pkg/webhooks (WebhookCertPatcher, validation/controller) and the templates of the charts `base` and
 *   `istiod`, which name the objects
 */
export function istioWebhookDifferences(istiod: IstiodIdentity = {}): readonly IgnoredDifference[] {
  const { revision, namespace = 'istio-system' } = istiod;
  const suffix = revision === undefined ? '' : `-${revision}`;
  const group = 'admissionregistration.k8s.io';
  const validating = ['istiod-default-validator', `istio-validator${suffix}-${namespace}`];
  // The injector's name contains the namespace, except for the default namespace.
  const injector = `istio-sidecar-injector${suffix}${namespace === 'istio-system' ? '' : `-${namespace}`}`;
  return [
    ...validating.map((name) => ({
      group,
      kind: 'ValidatingWebhookConfiguration',
      name,
      jqPathExpressions: [CA_BUNDLE, '.webhooks[]?.failurePolicy'],
    })),
    { group, kind: 'MutatingWebhookConfiguration', name: injector, jqPathExpressions: [CA_BUNDLE] },
  ];
}
