import type { Construct } from 'constructs';
import { constructError, quote } from '../validation/construct-error';
import { dnsSubdomain } from '../../syntax/names';

/**
 * @throws {Error} unless the name is a DNS name without wildcard that is not an IP address
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#precisehostname
 */
export function validatePreciseHostname(scope: Construct, prop: string, hostname: string): void {
  if (isPreciseHostname(hostname)) return;
  throw constructError(scope, `${prop} is a DNS name, got ${quote(hostname)}`);
}

/**
 * @throws {Error} unless the name is a hostname of the Gateway API: a DNS name, or `*.` and a DNS name
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#hostname
 */
export function validateHostname(scope: Construct, prop: string, hostname: string): void {
  if (isPreciseHostname(hostname.replace(/^\*\./, ''))) return;
  throw constructError(scope, `${prop} is a DNS name that may begin with "*.", got ${quote(hostname)}`);
}

/** @throws {Error} like `validateHostname`, for the first invalid name */
export function validateHostnames(scope: Construct, prop: string, hostnames: readonly string[]): void {
  hostnames.forEach((hostname, index) => {
    validateHostname(scope, `${prop}[${String(index)}]`, hostname);
  });
}

function isPreciseHostname(hostname: string): boolean {
  const isAddress = /^[\d.]+$/.test(hostname);
  return !isAddress && dnsSubdomain.accepts(hostname);
}
