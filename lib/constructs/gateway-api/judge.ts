import { Construct } from 'constructs';
import { constructError, quote } from '../validation/construct-error';
import { dnsSubdomain } from '../../syntax/names';

/** Makes a construct come after what it refers to, where that is a construct as well. */
export function dependOn(scope: Construct, reference: object): void {
  if (Construct.isConstruct(reference)) scope.node.addDependency(reference);
}

/** @throws {Error} when a number cannot be the port of a connection */
export function judgePort(scope: Construct, prop: string, port: number): void {
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return;
  throw constructError(scope, `${prop} is 1 to 65535, got ${quote(port)}`);
}

/**
 * @param what the thing that the list has, in the words of the error: `rule`
 * @throws {Error} when a list is empty
 */
export function judgeSome(scope: Construct, prop: string, what: string, list: readonly unknown[]): void {
  if (list.length === 0) throw constructError(scope, `${prop} has at least one ${what}, got []`);
}

/**
 * @throws {Error} for what is no host name of one host: a DNS name that is no IP address
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#precisehostname
 */
export function judgePreciseHostname(scope: Construct, prop: string, hostname: string): void {
  if (isPreciseHostname(hostname)) return;
  throw constructError(scope, `${prop} is a DNS name, got ${quote(hostname)}`);
}

/**
 * @throws {Error} for what is no host name of the Gateway API: that of one host, or `*.` and the end of many
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#hostname
 */
export function judgeHostname(scope: Construct, prop: string, hostname: string): void {
  if (isPreciseHostname(hostname.replace(/^\*\./, ''))) return;
  throw constructError(scope, `${prop} is a DNS name that may begin with "*.", got ${quote(hostname)}`);
}

/** @throws {Error} as `judgeHostname`, for the first host name that is none */
export function judgeHostnames(scope: Construct, prop: string, hostnames: readonly string[]): void {
  hostnames.forEach((hostname, index) => {
    judgeHostname(scope, `${prop}[${String(index)}]`, hostname);
  });
}

function isPreciseHostname(hostname: string): boolean {
  const isAddress = /^[\d.]+$/.test(hostname);
  return !isAddress && dnsSubdomain.accepts(hostname);
}
