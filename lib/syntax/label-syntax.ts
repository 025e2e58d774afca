import { describeValue } from '../model/describe';

const NAME = /^(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const PREFIX = /^[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?)*$/;
const MAX_PREFIX = 253;
const MAX_NAME = 63;

/**
 * What is wrong with the key of a label: a name, with a DNS name and a slash in front or without.
 *
 * @see Istio, labels.Instance.Validate
 */
export function labelKeyProblem(key: string): string | undefined {
  const slash = key.indexOf('/');
  const name = key.slice(slash + 1);
  if (slash !== -1) {
    const prefix = key.slice(0, slash);
    if (prefix.length > MAX_PREFIX || !PREFIX.test(prefix)) return `${describeValue(prefix)} is no DNS name`;
  }
  return name.length <= MAX_NAME && NAME.test(name)
    ? undefined
    : `${describeValue(name)} is no label name: up to 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends`;
}

/** What is wrong with the value of a label. It may be empty, and as long as it likes. */
export function labelValueProblem(value: string): string | undefined {
  return value === '' || NAME.test(value)
    ? undefined
    : `${describeValue(value)} is no label value: letters, digits, "-", "_" and ".", with a letter or digit at both ends`;
}
