import { describeValue } from '../model/describe';
import { dnsSubdomain, type NameRule } from './names';

const NAME = /^(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const MAX_NAME = 63;
/** Istio accepts a prefix in upper or lower case, and does not limit the length of its labels. */
const ISTIO_PREFIX = /^[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?)*$/;
const MAX_PREFIX = 253;

/**
 * Keys of labels and annotations: a name, with an optional DNS subdomain and a slash before it.
 *
 * @see Kubernetes, Labels and Selectors, Syntax and character set
 */
export const labelKey: NameRule = {
  description: 'up to 63 letters, digits, "-", "_" and ".", after a DNS name and "/" if it has a prefix',
  accepts: (key) => {
    const { prefix, name } = splitKey(key);
    return (prefix === undefined || dnsSubdomain.accepts(prefix)) && isName(name);
  },
};

/** Values of labels. */
export const labelValue: NameRule = {
  description: 'up to 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends',
  accepts: (value) => value === '' || isName(value),
};

/**
 * What is wrong with the key of a label in an Istio selector.
 *
 * @see Istio, labels.Instance.Validate
 */
export function istioLabelKeyProblem(key: string): string | undefined {
  const { prefix, name } = splitKey(key);
  if (prefix !== undefined && (prefix.length > MAX_PREFIX || !ISTIO_PREFIX.test(prefix))) {
    return `${describeValue(prefix)} is not a DNS name`;
  }
  return isName(name)
    ? undefined
    : `${describeValue(name)} is not a label name: up to 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends`;
}

/** What is wrong with the value of a label in an Istio selector. Unlike in Kubernetes, it may have any length. */
export function istioLabelValueProblem(value: string): string | undefined {
  return value === '' || NAME.test(value)
    ? undefined
    : `${describeValue(value)} is not a label value: letters, digits, "-", "_" and ".", with a letter or digit at both ends`;
}

function isName(text: string): boolean {
  return text.length <= MAX_NAME && NAME.test(text);
}

function splitKey(key: string): { readonly prefix?: string; readonly name: string } {
  const slash = key.indexOf('/');
  return slash === -1 ? { name: key } : { prefix: key.slice(0, slash), name: key.slice(slash + 1) };
}
