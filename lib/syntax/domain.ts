import { byteLength } from './byte-length';
import { describeValue } from '../model/describe';
import { isIpAddress } from './ip-address';

const LABEL = /^[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?$/;
const MAX_LABEL = 63;
const MAX_DOMAIN = 255;
const MAX_INT64 = 2n ** 63n - 1n;

/**
 * One label of a DNS name, in any case.
 *
 * @see Istio, labels.IsDNS1123Label
 */
export function isDnsLabel(text: string): boolean {
  return text.length <= MAX_LABEL && LABEL.test(text);
}

/**
 * What is wrong with a DNS name without wildcards.
 *
 * @returns undefined when the name is valid
 * @see Istio, agent.ValidateFQDN
 */
export function fqdnProblem(text: string): string | undefined {
  return lengthProblem(text) ?? labelsProblem(text, text);
}

/**
 * What is wrong with a DNS name whose first label may be `*` or begin with `*`: `*`, `*.example.com`,
 * `*-api.example.com`.
 *
 * @see Istio, agent.ValidateWildcardDomain
 */
export function wildcardDomainProblem(text: string): string | undefined {
  const tooLong = lengthProblem(text);
  if (tooLong !== undefined) return tooLong;
  const dot = text.indexOf('.');
  const first = dot === -1 ? text : text.slice(0, dot);
  if (first.length > MAX_LABEL || (first !== '*' && !LABEL.test(first.replace(/^\*-?/, '')))) {
    return `${describeValue(first)} in ${describeValue(text)} is not a DNS label`;
  }
  return dot === -1 ? undefined : labelsProblem(text.slice(dot + 1), text);
}

/** Whether the wildcard is only a part of the first label: `*-api.example.com` but not `*.example.com`. */
export function isPartialWildcard(host: string): boolean {
  return host.includes('*') && host.length > 1 && !host.startsWith('*.');
}

/** What is wrong with the host of a service or destination: a DNS name that may have a wildcard. */
export function serviceHostProblem(text: string): string | undefined {
  return text === '*' ? '"*" is not the host of a service' : wildcardDomainProblem(text);
}

/** What is wrong with a host: a DNS name that may have a wildcard, or an IP address. */
export function hostProblem(text: string): string | undefined {
  return isIpAddress(text) ? undefined : wildcardDomainProblem(text);
}

/** @param part the part of the whole name that is checked; an empty part is valid */
function labelsProblem(part: string, whole: string): string | undefined {
  const labels = part.split('.');
  const last = labels.at(-1) ?? '';
  // Istio parses the label with Go's Atoi, so a larger number does not count as one.
  if (/^\d+$/.test(last) && (last.length < 19 || (last.length < 256 && BigInt(last) <= MAX_INT64))) {
    return `${describeValue(whole)} ends with a number, which is not a top-level domain`;
  }
  // The last label is empty when the name ends with a dot.
  if (last === '') labels.pop();
  const wrong = labels.find((label) => !isDnsLabel(label));
  return wrong === undefined ? undefined : `${describeValue(wrong)} in ${describeValue(whole)} is not a DNS label`;
}

function lengthProblem(text: string): string | undefined {
  if (text === '') return 'the host name is empty';
  return text.length > MAX_DOMAIN || byteLength(text) > MAX_DOMAIN
    ? `a host name has at most ${String(MAX_DOMAIN)} bytes, got ${String(byteLength(text))}`
    : undefined;
}
