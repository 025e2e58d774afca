import type { Construct } from 'constructs';
import { constructError, quote } from '../validation/construct-error';
import { istioReleaseOf } from '../mesh/target';
import { isAtLeast, type IstioRelease } from '../../model/istio-release';
import { nearestName } from '../../model/nearest';

/** The profiles that Istio provides for installations. */
export type IstioProfile = keyof typeof PROFILES;

/** Properties of a profile. */
export interface ProfileFacts {
  /** The first release that has it; undefined when all known releases do. */
  readonly since?: IstioRelease;
  /** The first release whose Helm charts have it; undefined when the charts need no profile for it. */
  readonly helmSince?: IstioRelease;
  /** The components that it installs. */
  readonly components: readonly IstioComponentName[];
  /** Namespace of the components on every node, when it is not istiod's. */
  readonly nodeNamespace?: string;
}

/** A component of an installation. */
export type IstioComponentName = 'base' | 'pilot' | 'cni' | 'ztunnel' | 'ingressGateway' | 'egressGateway';

const USUAL = ['base', 'pilot', 'ingressGateway'] as const;

/**
 * The profiles, with the components that `istioctl install` installs.
 *
 * @see https://istio.io/latest/docs/setup/additional-setup/config-profiles/
 * @see change notes of Istio 1.16 (`remote`), 1.22 (`openshift-ambient`, `stable`) and 1.24 (`remote` with Helm)
 * @see istio/istio#48249 for profiles in Helm charts, and istio/istio#52219: `minimal` has none
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
 * Looks up a profile.
 *
 * @throws {Error} when the targeted release does not have it; the message lists its profiles
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
