import { isDnsLabel } from './domain';

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const DNS_LABEL_1035 = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;

/** The syntax of a name, with its description for error messages. */
export interface NameRule {
  readonly description: string;
  readonly accepts: (name: string) => boolean;
}

/**
 * Names of namespaces and of ports: RFC 1123 label.
 *
 * @see Kubernetes, Object Names and IDs
 */
export const dnsLabel: NameRule = {
  description: 'a DNS label: up to 63 lower-case letters, digits and "-", with a letter or digit at both ends',
  accepts: (name) => name.length <= 63 && DNS_LABEL.test(name),
};

/**
 * Names of subsets: a DNS label in upper or lower case, as Istio's admission webhook checks it.
 *
 * @see Istio, ValidateDestinationRule
 */
export const subsetName: NameRule = {
  description: 'up to 63 letters, digits and "-", with a letter or digit at both ends',
  accepts: isDnsLabel,
};

/**
 * Names of Services: RFC 1035 label.
 *
 * @see Kubernetes, Object Names and IDs
 */
export const serviceName: NameRule = {
  description: 'a DNS label: up to 63 lower-case letters, digits and "-", with a letter first and no "-" at the end',
  accepts: (name) => name.length <= 63 && DNS_LABEL_1035.test(name),
};

/**
 * Names of most objects, including custom resources: RFC 1123 subdomain.
 *
 * @see Kubernetes, Object Names and IDs
 */
export const dnsSubdomain: NameRule = {
  description: 'a DNS name: lower-case letters, digits, "-" and ".", with a letter or digit at both ends of each part',
  accepts: (name) => name.length <= 253 && name.split('.').every((part) => DNS_LABEL.test(part)),
};

/**
 * The nearest valid name: in lower case, with "-" in place of invalid characters.
 *
 * @returns undefined when no valid character is left
 */
export function toDnsLabel(name: string): string | undefined {
  const label = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .slice(0, 63)
    .replace(/^-+|-+$/g, '');
  return label === '' ? undefined : label;
}
