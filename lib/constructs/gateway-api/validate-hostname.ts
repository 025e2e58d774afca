import type { Construct } from 'constructs';
import { constructError, quote } from '../validation/construct-error';
import { dnsSubdomain } from '../../syntax/names';

/**
 * @throws {Error} for a name that is not of one host: a DNS name that is not an IP address
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#precisehostname
 */
export function validatePreciseHostname(scope: Construct, prop: string, hostname: string): void {
  if (isPreciseHostname(hostname)) return;
  throw constructError(scope, `${prop} is a DNS name, got ${quote(hostname)}`);
}

/**
 * @throws {Error} for a name that is not a hostname of the Gateway API: of one host, or `*.` with the suffix of many
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#hostname
 */
export function validateHostname(scope: Construct, prop: string, hostname: string): void {
  if (isPreciseHostname(hostname.replace(/^\*\./, ''))) return;
  throw constructError(scope, `${prop} is a DNS name that may begin with "*.", got ${quote(hostname)}`);
}

/** @throws {Error} as `validateHostname`, for the first wrong name */
export function validateHostnames(scope: Construct, prop: string, hostnames: readonly string[]): void {
  hostnames.forEach((hostname, index) => {
    validateHostname(scope, `${prop}[${String(index)}]`, hostname);
  });
}

function isPreciseHostname(hostname: string): boolean {
  const isAddress = /^[\d.]+$/.test(hostname);
  return !isAddress && dnsSubdomain.accepts(hostname);
}
