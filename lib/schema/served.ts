import type { Diagnostic } from '../model/diagnostic';
import { isIstioKind, istioKinds, istioReleases, servedVersionsOf, type IstioRelease } from '../model/istio-release';
import type { Manifest } from '../model/manifest';
import { nearestName } from '../model/nearest';

/** A longer name is not a typo. */
const LONGEST_NAME = 64;

/** Whether the API server of a release serves the kind and version of an Istio object. */
export function isServed({ kind, apiVersion }: Manifest, release: IstioRelease): boolean {
  return isIstioKind(kind) && servedVersionsOf(kind, release).includes(apiVersion);
}

/** Describes an object of an Istio group whose kind, group or version a release does not serve. */
export function notServed(manifest: Manifest, release: IstioRelease): Diagnostic {
  return { rule: 'schema-not-served', severity: 'error', manifest, ...describe(manifest, release) };
}

function describe({ kind, apiVersion }: Manifest, release: IstioRelease): Pick<Diagnostic, 'path' | 'message' | 'fix'> {
  if (!isIstioKind(kind)) {
    const shown = kind.slice(0, LONGEST_NAME);
    const nearest = nearestName(shown, istioKinds);
    const message = `${apiVersion} of Istio ${release} has no kind "${shown}"`;
    return { path: ['kind'], message, ...(nearest !== undefined && { fix: `Write ${nearest}` }) };
  }
  const versions = servedVersionsOf(kind, release);
  const others = istioReleases.filter((other) => servedVersionsOf(kind, other).includes(apiVersion));
  const elsewhere =
    others.length === 0 ? 'and no release does' : `but releases ${others[0] ?? ''} to ${others.at(-1) ?? ''} do`;
  const message = `Istio ${release} does not serve ${kind} in ${apiVersion}, ${elsewhere}`;
  if (versions.length === 0) return { path: ['kind'], message };
  return { path: ['apiVersion'], message, fix: `Write ${versions.join(' or ')}` };
}
