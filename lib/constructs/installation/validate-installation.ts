import type { Construct } from 'constructs';
import type { IstioComponents, ReplicaRange } from './istio-components';
import { constructError, quote } from '../validation/construct-error';
import type { IstioRelease } from '../../model/istio-release';
import { dnsLabel } from '../../syntax/names';

/** @throws {Error} for a string that is not a DNS label */
export function validateLabel(scope: Construct, prop: string, value: string): string {
  if (dnsLabel.accepts(value)) return value;
  throw constructError(scope, `${prop} is ${dnsLabel.description}, got ${quote(value)}`);
}

/** @throws {Error} for a version of a release other than the targeted release */
export function validateVersion(scope: Construct, release: IstioRelease, version: string): string {
  if (version.startsWith(`${release}.`) && /^\d+$/.test(version.slice(release.length + 1))) return version;
  const remedy = `target the release of the version, or write '${release}.0'`;
  throw constructError(
    scope,
    `version is a version of Istio ${release}, the targeted release, got ${quote(version)}; ${remedy}`,
  );
}

/** @throws {Error} for two gateways with the same name, and for more minimum than maximum replicas */
export function validateComponents(scope: Construct, components: IstioComponents): void {
  const names = new Set(RESERVED);
  validateReplicas(scope, 'components.pilot', components.pilot?.replicas);
  for (const list of ['ingressGateways', 'egressGateways'] as const) {
    for (const [index, { name, replicas }] of (components[list] ?? []).entries()) {
      const prop = `components.${list}[${String(index)}]`;
      validateLabel(scope, `${prop}.name`, name);
      if (names.has(name)) throw constructError(scope, `${prop}.name is unique, got ${quote(name)} again`);
      names.add(name);
      validateReplicas(scope, prop, replicas);
    }
  }
}

function validateReplicas(scope: Construct, prop: string, replicas: ReplicaRange | undefined): void {
  if (replicas === undefined) return;
  const { min, max } = replicas;
  if (Number.isInteger(min) && Number.isInteger(max) && min >= 1 && max >= min) return;
  const got = `${quote(min)} and ${quote(max)}`;
  throw constructError(scope, `${prop}.replicas has whole numbers, 1 <= min <= max, got ${got}`);
}

/** The charts, and the names of their releases. */
const RESERVED = ['base', 'istiod', 'cni', 'ztunnel', 'istio-base', 'istio-cni'];
