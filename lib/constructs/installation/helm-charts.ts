import { gatewaysOf, isInstalled, type InstallationSettings } from './installation-settings';
import type { GatewayComponent } from './istio-components';
import { mergePlain, plainCopy, unlessEmpty, type PlainObject } from './plain-copy';
import { isAtLeast } from '../../model/istio-release';

/** The repository of Istio's Helm charts. */
export const ISTIO_CHARTS = 'https://istio-release.storage.googleapis.com/charts';

/**
 * The charts, in the order in which they are installed.
 *
 * @see https://istio.io/latest/docs/ambient/install/helm/
 */
export const CHART_ORDER = ['base', 'istiod', 'cni', 'ztunnel', 'gateway'] as const;

/** A chart of Istio's Helm repository. */
export type IstioChartName = (typeof CHART_ORDER)[number];

/** A chart and its installation. */
export interface IstioHelmChart {
  /** The chart. */
  readonly chart: IstioChartName;
  /** Its key among the installation's charts: the name of the chart, or of the gateway. */
  readonly key: string;
  /** Name of the Helm release: `istio-base`, `istiod`. */
  readonly releaseName: string;
  /** Namespace in which it is installed. */
  readonly namespace: string;
  /** Values that differ from the chart's defaults. */
  readonly values: PlainObject;
}

/** The charts of an installation, in the order in which they are installed. */
export function helmChartsOf(settings: InstallationSettings): readonly IstioHelmChart[] {
  const { namespace, revision, facts, components } = settings;
  const nodeNamespace = facts.nodeNamespace ?? namespace;
  const istiod = revision === undefined ? 'istiod' : `istiod-${revision}`;
  const all: readonly (IstioHelmChart | false)[] = [
    isInstalled(settings, 'base') && chart('base', 'istio-base', namespace, baseValues(settings)),
    isInstalled(settings, 'pilot') && chart('istiod', istiod, namespace, istiodValues(settings)),
    isInstalled(settings, 'cni') &&
      chart('cni', 'istio-cni', components.cni?.namespace ?? nodeNamespace, cniValues(settings)),
    isInstalled(settings, 'ztunnel') &&
      chart('ztunnel', 'ztunnel', components.ztunnel?.namespace ?? nodeNamespace, ztunnelValues(settings)),
    ...(['ingress', 'egress'] as const).flatMap((kind) =>
      gatewaysOf(settings, kind).map((gateway) => ({
        ...chart('gateway', gateway.name, gateway.namespace ?? namespace, gatewayValues(settings, gateway, kind)),
        key: gateway.name,
      })),
    ),
  ];
  return all.filter((each) => each !== false);
}

function chart(name: IstioChartName, releaseName: string, namespace: string, values: PlainObject): IstioHelmChart {
  return { chart: name, key: name, releaseName, namespace, values: plainCopy(values) };
}

function profileOf({ facts, profile }: InstallationSettings): string | undefined {
  return facts.helmSince === undefined ? undefined : profile;
}

function globalValues({ namespace, hub, tag, values }: InstallationSettings): PlainObject {
  const istioNamespace = namespace === 'istio-system' ? undefined : namespace;
  return mergePlain({ ...values.global }, { hub, tag, istioNamespace });
}

/** Without an istiod of this name, the validating webhook would call a Service that does not exist. */
function baseValues(settings: InstallationSettings): PlainObject {
  const { revision, values } = settings;
  const { base, experimental, defaultRevision = revision } = values;
  return {
    profile: profileOf(settings),
    global: unlessEmpty(globalValues(settings)),
    base,
    experimental,
    defaultRevision,
  };
}

function istiodValues(settings: InstallationSettings): PlainObject {
  const { revision, meshConfig, release, components } = settings;
  const { cni: _cni, ztunnel: _ztunnel, gateways: _gateways, defaultRevision: _default, ...values } = settings.values;
  const { resources, replicas } = components.pilot ?? {};
  // istioctl sets this value when it installs the plugin. Istio 1.22 moved it.
  const cni = isInstalled(settings, 'cni') ? { enabled: true } : undefined;
  const ofCni = isAtLeast(release, '1.22') ? { pilot: { cni } } : { istio_cni: cni };
  const own = {
    profile: profileOf(settings),
    revision,
    meshConfig,
    pilot: {
      resources,
      autoscaleMin: replicas?.min,
      autoscaleMax: replicas?.max,
      trustedZtunnelNamespace: foreignZtunnelNamespace(settings),
    },
    global: unlessEmpty(globalValues(settings)),
  };
  return mergePlain(mergePlain(ofCni, values), own);
}

/**
 * The namespace of ztunnel, when istiod must be configured to trust it. undefined for istiod's own namespace, and for a
 * profile's namespace, for which the profile configures istiod.
 *
 * @see `pilot.trustedZtunnelNamespace`, added in Istio 1.24
 */
function foreignZtunnelNamespace(settings: InstallationSettings): string | undefined {
  const { namespace, components, release } = settings;
  const { namespace: other } = components.ztunnel ?? {};
  const isForeign = isInstalled(settings, 'ztunnel') && other !== namespace;
  return isForeign && isAtLeast(release, '1.24') ? other : undefined;
}

function cniValues(settings: InstallationSettings): PlainObject {
  const { components, values } = settings;
  const cni = mergePlain({ ...values.cni }, { resources: components.cni?.resources });
  return { profile: profileOf(settings), global: unlessEmpty(globalValues(settings)), cni: unlessEmpty(cni) };
}

/** The values of ztunnel's chart are not nested, and older charts do not read `global`. */
function ztunnelValues(settings: InstallationSettings): PlainObject {
  const { revision, components, values, meshConfig } = settings;
  const { hub, tag, variant, istioNamespace, network, multiCluster, imagePullSecrets } = globalValues(settings);
  const shared = { hub, tag, variant, istioNamespace, network, multiCluster, imagePullSecrets };
  const { defaultConfig } = meshConfig ?? {};
  const own = { profile: profileOf(settings), revision, resources: components.ztunnel?.resources };
  return mergePlain(mergePlain({ ...shared, meshConfig: { defaultConfig } }, { ...values.ztunnel }), own);
}

/** A gateway gets its image, and so hub and tag, from istiod's injector. */
function gatewayValues(
  settings: InstallationSettings,
  gateway: GatewayComponent,
  kind: 'ingress' | 'egress',
): PlainObject {
  const { facts, revision, values } = settings;
  const { labels, resources, replicas, service } = gateway;
  // Only the OpenShift profiles affect the chart.
  const profile = facts.nodeNamespace === undefined ? undefined : profileOf(settings);
  // The chart's default is LoadBalancer, but an egress gateway must not be reachable from outside.
  const type = kind === 'egress' ? 'ClusterIP' : undefined;
  return {
    profile,
    platform: values.global?.platform,
    revision,
    labels,
    resources,
    autoscaling: { minReplicas: replicas?.min, maxReplicas: replicas?.max },
    service: mergePlain({ type }, { ...service }),
  };
}
