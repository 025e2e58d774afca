import { hostProblem, isDnsLabel } from './domain';
import { describeValue } from '../model/describe';
import type { Wording } from '../model/finding';

/**
 * A host of a Gateway's server: `shop.example.com`, or `prod/*.example.com` for the VirtualServices of one namespace.
 */
export interface ServerHost {
  /** The name that clients send, `*` for all; undefined when the string is malformed. */
  readonly host?: string;
  /** What is wrong with the string, in order; Istio rejects it unless this is empty. */
  readonly problems: readonly Wording[];
}

/** @see Istio, ValidateGateway, validateNamespaceSlashWildcardHostname */
export function readServerHost(text: string): ServerHost {
  const slash = text.indexOf('/');
  const host = text.slice(slash + 1);
  if (slash === -1) return { host, problems: problemsOfHost(host) };
  const namespace = text.slice(0, slash);
  if (namespace === '' || host === '') {
    const message = `${describeValue(text)} is not of the form namespace/host`;
    return { problems: [{ message, fix: 'Write namespace/host' }] };
  }
  const isNamespace = namespace === '*' || namespace === '.' || isDnsLabel(namespace);
  const message = `${describeValue(namespace)} is not a namespace`;
  const ofNamespace = isNamespace ? [] : [{ message, fix: 'Write a namespace, "." or "*"' }];
  return { host, problems: [...ofNamespace, ...problemsOfHost(host)] };
}

function problemsOfHost(host: string): readonly Wording[] {
  const message = host === '*' ? undefined : hostProblem(host);
  return message === undefined ? [] : [{ message, fix: 'Write a DNS name, or "*"' }];
}
