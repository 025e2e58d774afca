import { releases } from '../../imports/releases';
import { nearestName } from './nearest';

/** A minor release of Istio that this package knows the CRDs of: `'1.15'` to `'1.31'`. */
export type IstioRelease = keyof typeof releases;

/** A kind of Istio's CRDs, in any of the releases. */
export type IstioKind = keyof (typeof releases)['1.31'];

/** All known releases, oldest first. */
export const istioReleases = Object.keys(releases) as readonly IstioRelease[];

/** The release that is meant when none is said. */
export const newestIstioRelease: IstioRelease = '1.31';

/** Name under which a construct's context holds the release that it is rendered for. */
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

/** Tells a known release from any other value. */
export function isIstioRelease(value: unknown): value is IstioRelease {
  return istioReleases.some((release) => release === value);
}

/** Tells a kind of Istio's CRDs, in any of the releases, from any other text. */
export function isIstioKind(kind: string): kind is IstioKind {
  return istioKinds.some((known) => known === kind);
}

/** Tells an API group of Istio's CRDs, `networking.istio.io`, from any other. */
export function isIstioGroup(group: string): boolean {
  return istioGroups.has(group);
}

/**
 * Says what is wrong with a release that is not known.
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
 * The apiVersion that an object of a kind is written with: v1 where the release serves it, else the version that it
 * stores, which is what Istio's own documents of that time show (1.15: `networking.istio.io/v1alpha3`).
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
