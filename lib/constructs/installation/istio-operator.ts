import type { InstallationSettings } from './installation-settings';
import type { GatewayComponent, NodeComponent, ScaledComponent, SwitchedComponent } from './istio-components';
import { mergePlain, plainCopy, unlessEmpty, type PlainObject } from './plain-copy';

/** The IstioOperator that `istioctl install -f` reads. It is not applied to a cluster. */
export interface IstioOperatorManifest {
  /** Group and version. */
  readonly apiVersion: 'install.istio.io/v1alpha1';
  /** Kind. */
  readonly kind: 'IstioOperator';
  /** Name of the installation, and the namespace of istiod. */
  readonly metadata: { readonly name: string; readonly namespace: string };
  /** The profile, and the settings that differ from it. */
  readonly spec: PlainObject;
}

/**
 * Renders an installation for `istioctl`: the profile by name, and only the settings in addition to it.
 *
 * @see https://istio.io/latest/docs/reference/config/istio.operator.v1alpha1/
 */
export function istioOperatorOf(settings: InstallationSettings): IstioOperatorManifest {
  const { name, namespace, profile, revision, hub, tag, meshConfig, values, components } = settings;
  const { base, pilot, cni, ztunnel, ingressGateways, egressGateways } = components;
  const global = namespace === 'istio-system' ? {} : { global: { istioNamespace: namespace } };
  const spec = {
    profile,
    hub,
    tag,
    revision,
    meshConfig,
    components: {
      base: renderComponent(base),
      pilot: renderComponent(pilot),
      cni: renderComponent(cni),
      ztunnel: renderComponent(ztunnel),
      ingressGateways: ingressGateways?.map(renderGateway),
      egressGateways: egressGateways?.map(renderGateway),
    },
    values: unlessEmpty(mergePlain(global, values)),
  };
  return {
    apiVersion: 'install.istio.io/v1alpha1',
    kind: 'IstioOperator',
    metadata: { name, namespace },
    spec: plainCopy(spec),
  };
}

function renderComponent(component: (SwitchedComponent & ScaledComponent & NodeComponent) | undefined): object {
  const { enabled, namespace, resources, replicas } = component ?? {};
  return { enabled, namespace, k8s: { resources, hpaSpec: renderReplicas(replicas) } };
}

function renderGateway({ name, labels, service, ...gateway }: GatewayComponent): object {
  const { enabled = true, namespace, resources, replicas } = gateway;
  const { annotations, ...serviceSpec } = service ?? {};
  return {
    name,
    enabled,
    namespace,
    label: labels,
    k8s: {
      resources,
      hpaSpec: renderReplicas(replicas),
      service: unlessEmpty(serviceSpec),
      serviceAnnotations: annotations,
    },
  };
}

function renderReplicas(replicas: ScaledComponent['replicas']): object {
  return { minReplicas: replicas?.min, maxReplicas: replicas?.max };
}
