import type { Construct } from 'constructs';
import { constructError, quote } from '../validation/construct-error';
import { istioReleaseOf } from '../mesh/target';
import { isAtLeast, type IstioRelease } from '../../model/istio-release';
import { nearestName } from '../../model/nearest';

/** What Istio ships as a starting point for an installation. */
export type IstioProfile = keyof typeof PROFILES;

/** What is known of a profile. */
export interface ProfileFacts {
  /** The first release that has it; undefined when all known ones do. */
  readonly since?: IstioRelease;
  /** The first release whose Helm charts know it by its name; undefined where the charts have it without a name. */
  readonly helmSince?: IstioRelease;
  /** What it installs. */
  readonly components: readonly IstioComponentName[];
  /** Where what runs on every node goes, when that is not the namespace of istiod. */
  readonly nodeNamespace?: string;
}

/** What an installation consists of. */
export type IstioComponentName = 'base' | 'pilot' | 'cni' | 'ztunnel' | 'ingressGateway' | 'egressGateway';

const USUAL = ['base', 'pilot', 'ingressGateway'] as const;

/**
 * The profiles, with the components that `istioctl install` makes of them.
 *
 * @see https://istio.io/latest/docs/setup/additional-setup/config-profiles/
 * @see change notes of Istio 1.16 (`remote`), 1.22 (`openshift-ambient`, `stable`) and 1.24 (`remote` with Helm)
 * @see istio/istio#48249 for profiles in Helm charts, and istio/istio#52219: there is none for `minimal`
 */
const PROFILES = {
  default: { components: USUAL },
  demo: { helmSince: '1.22', components: [...USUAL, 'egressGateway'] },
  minimal: { components: ['base', 'pilot'] },
  empty: { components: [] },
  preview: { helmSince: '1.22', components: USUAL },
  stable: { since: '1.22', helmSince: '1.22', components: USUAL },
  remote: { since: '1.16', helmSince: '1.24', components: ['base', 'pilot'] },
  ambient: { since: '1.18', helmSince: '1.21', components: ['base', 'pilot', 'cni', 'ztunnel'] },
  openshift: { helmSince: '1.22', components: [...USUAL, 'cni'], nodeNamespace: 'kube-system' },
  'openshift-ambient': {
    since: '1.22',
    helmSince: '1.22',
    components: ['base', 'pilot', 'cni', 'ztunnel'],
    nodeNamespace: 'kube-system',
  },
} as const satisfies Record<string, ProfileFacts>;

/**
 * Looks a profile up.
 *
 * @throws {Error} when the release that is targeted does not have it; names those that it has
 */
export function profileFacts(scope: Construct, profile: IstioProfile): ProfileFacts {
  const release = istioReleaseOf(scope);
  const all: ReadonlyMap<string, ProfileFacts> = new Map(Object.entries(PROFILES));
  const known = [...all].filter(([, { since }]) => since === undefined || isAtLeast(release, since));
  const names = known.map(([name]) => name);
  const facts = all.get(profile);
  if (facts !== undefined && names.includes(profile)) return facts;

  const nearest = facts === undefined ? nearestName(profile, names) : undefined;
  const since = facts?.since === undefined ? undefined : `it was added in Istio ${facts.since}`;
  const hint = since ?? (nearest === undefined ? undefined : `did you mean '${nearest}'?`);
  const problem = `profile is one of ${names.join(', ')} for Istio ${release}, got ${quote(profile)}`;
  throw constructError(scope, hint === undefined ? problem : `${problem}; ${hint}`);
}
