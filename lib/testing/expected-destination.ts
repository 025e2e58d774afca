import type { HostReference } from '../model/references';

/**
 * A fully qualified host, optionally with its subset: `rule.subset('v2')`, `{ host: 'cart.shop.svc.cluster.local' }`.
 */
export interface ExpectedHost {
  readonly host: string;
  /** @default - none; a destination with a subset does not match */
  readonly subset?: string | undefined;
  /** @default - any */
  readonly port?: { readonly number: number } | undefined;
}

/**
 * An expected destination: a Service of this package or of cdk8s-plus, a ServiceEntry, `cart.shop`, or a host with its
 * subset. The default namespace is `default`.
 */
export type ExpectedDestination = ExpectedHost | HostReference;

/** Whether a destination of a decision is the expected one; without an expected one, any matches. */
export function isExpected(
  destination: { readonly host: string; readonly subset: string; readonly port: number },
  expected: ExpectedDestination | undefined,
): boolean {
  if (expected === undefined) return true;
  const { hosts, subset, port } = read(expected);
  return (
    hosts.includes(destination.host) &&
    destination.subset === subset &&
    (port === undefined || destination.port === port)
  );
}

/** `cart.shop.svc.cluster.local, subset v2`; `a destination` if any matches. */
export function formatExpected(expected: ExpectedDestination | undefined): string {
  if (expected === undefined) return 'a destination';
  const { hosts, subset, port } = read(expected);
  if (typeof expected === 'string') return expected;
  return `${hosts.join(' or ')}${port === undefined ? '' : `:${String(port)}`}${subset === '' ? '' : `, subset ${subset}`}`;
}

interface ReadDestination {
  readonly hosts: readonly string[];
  readonly subset: string;
  readonly port?: number | undefined;
}

/** @throws {Error} if it has no host */
function read(expected: ExpectedDestination): ReadDestination {
  // `example.com` may also be a complete host.
  if (typeof expected === 'string') return { hosts: [expected, qualified(expected)], subset: '' };
  if ('host' in expected) {
    const { host, subset = '', port } = expected;
    return { hosts: [host], subset, port: port?.number };
  }
  if ('hosts' in expected) return { hosts: expected.hosts, subset: '' };
  // A test in JavaScript may pass any value.
  const { name, metadata } = expected as Partial<typeof expected>;
  if (name === undefined || metadata === undefined) {
    throw new Error(
      'to must be a Service, a ServiceEntry, "cart.shop", { host } or rule.subset(…), got an object without a host',
    );
  }
  return { hosts: [qualified(`${name}.${metadata.namespace ?? 'default'}`)], subset: '' };
}

/** `cart` and `cart.shop` are Services; a name with more dots is complete. */
function qualified(host: string): string {
  const labels = host.split('.').length;
  if (labels > 2) return host;
  return `${host}${labels === 1 ? '.default' : ''}.svc.cluster.local`;
}
