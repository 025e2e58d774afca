import { releases } from '../../imports/releases';
import { nearestName } from './nearest';

/** A minor release of Istio whose CRDs this package knows: `'1.15'` to `'1.31'`. */
export type IstioRelease = keyof typeof releases;

/** A kind of Istio's CRDs, in any of the releases. */
export type IstioKind = keyof (typeof releases)['1.31'];

/** All known releases, oldest first. */
export const istioReleases = Object.keys(releases) as readonly IstioRelease[];

/** The release that applies when none is set. */
export const newestIstioRelease: IstioRelease = '1.31';

/** Context key of the release that a construct is rendered for. */
export const istioReleaseContext = 'cdk8s-istio/istio';

/** All kinds, in the order of group and name. */
export const istioKinds = Object.keys(releases[newestIstioRelease]) as readonly IstioKind[];

const istioGroups: ReadonlySet<string> = new Set(Object.values(releases[newestIstioRelease]).map(({ group }) => group));

interface ServedKind {
  readonly group: string;
  /** Newest first. */
  readonly served: readonly string[];
  readonly stored: string;
}

/** Whether a value is a known release. */
export function isIstioRelease(value: unknown): value is IstioRelease {
  return istioReleases.some((release) => release === value);
}

/** Whether a string is a kind of Istio's CRDs, in any of the releases. */
export function isIstioKind(kind: string): kind is IstioKind {
  return istioKinds.some((known) => known === kind);
}

/** Whether a string is an API group of Istio's CRDs, such as `networking.istio.io`. */
export function isIstioGroup(group: string): boolean {
  return istioGroups.has(group);
}

/**
 * Describes what is wrong with an unknown release.
 *
 * @returns `is one of 1.15 to 1.31, got "1.51"; did you mean 1.31?`
 */
export function unknownRelease(value: unknown): string {
  const range = `${istioReleases[0] ?? ''} to ${istioReleases.at(-1) ?? ''}`;
  const nearest = typeof value === 'string' ? nearestName(value, istioReleases) : undefined;
  const hint =
    nearest === undefined ? `write the minor release, such as '${newestIstioRelease}'` : `did you mean '${nearest}'?`;
  return `is one of ${range}, got ${JSON.stringify(value)}; ${hint}`;
}

/**
 * The apiVersion to write for a kind: v1 where the release serves it, otherwise its storage version, which Istio's
 * documentation of that release uses (1.15: `networking.istio.io/v1alpha3`).
 *
 * @returns `group/version`; undefined when the release does not have the kind
 */
export function apiVersionOf(kind: IstioKind, release: IstioRelease): string | undefined {
  const entry = servedKind(kind, release);
  if (entry === undefined) return undefined;
  return `${entry.group}/${entry.served.includes('v1') ? 'v1' : entry.stored}`;
}

/** All versions of a kind that a release serves, newest first, each as `group/version`. */
export function servedVersionsOf(kind: IstioKind, release: IstioRelease): readonly string[] {
  const entry = servedKind(kind, release);
  return entry?.served.map((version) => `${entry.group}/${version}`) ?? [];
}

/** The first release that has the kind. */
export function firstReleaseWith(kind: IstioKind): IstioRelease | undefined {
  return istioReleases.find((release) => servedKind(kind, release) !== undefined);
}

/** Whether `release` is `since` or a later one. */
export function isAtLeast(release: IstioRelease, since: IstioRelease): boolean {
  return istioReleases.indexOf(release) >= istioReleases.indexOf(since);
}

function servedKind(kind: IstioKind, release: IstioRelease): ServedKind | undefined {
  const kinds: Readonly<Partial<Record<IstioKind, ServedKind>>> = releases[release];
  return kinds[kind];
}
