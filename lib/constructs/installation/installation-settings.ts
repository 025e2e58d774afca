import type { GatewayComponent, IstioComponents } from './istio-components';
import type { IstioValues } from './istio-values';
import type { MeshConfigValues } from './mesh-config-values';
import type { IstioComponentName, IstioProfile, ProfileFacts } from './profiles';
import type { IstioRelease } from '../../model/istio-release';

/** All validated settings of an installation. */
export interface InstallationSettings {
  readonly name: string;
  readonly namespace: string;
  readonly profile: IstioProfile;
  readonly facts: ProfileFacts;
  readonly release: IstioRelease;
  readonly version: string;
  readonly revision: string | undefined;
  readonly hub: string | undefined;
  readonly tag: string | undefined;
  readonly meshConfig: MeshConfigValues | undefined;
  readonly values: IstioValues;
  readonly components: IstioComponents;
}

/** Whether a component is installed, of those that exist at most once. */
export function isInstalled(settings: InstallationSettings, name: 'base' | 'pilot' | 'cni' | 'ztunnel'): boolean {
  return settings.components[name]?.enabled ?? settings.facts.components.includes(name);
}

/** The installed gateways: those of the profile, with changes, and the added ones. */
export function gatewaysOf(settings: InstallationSettings, kind: 'ingress' | 'egress'): readonly GatewayComponent[] {
  const component: IstioComponentName = `${kind}Gateway`;
  const gateways = new Map<string, GatewayComponent>();
  if (settings.facts.components.includes(component)) {
    const name = `istio-${kind}gateway`;
    gateways.set(name, { name });
  }
  for (const gateway of settings.components[`${kind}Gateways`] ?? []) gateways.set(gateway.name, gateway);
  return [...gateways.values()].filter(({ enabled = true }) => enabled);
}
