/** A host, qualified, with its subset if one is meant: `rule.subset('v2')`, `{ host: 'cart.shop.svc.cluster.local' }`. */
export interface ExpectedDestination {
  readonly host: string;
  /** @default - none: what has a subset is another destination */
  readonly subset?: string | undefined;
  /** @default - any */
  readonly port?: { readonly number: number } | undefined;
}

/** Whether a destination of a decision is the expected one; without one, any is. */
export function isExpected(
  destination: { readonly host: string; readonly subset: string; readonly port: number },
  expected: ExpectedDestination | undefined,
): boolean {
  if (expected === undefined) return true;
  const { host, subset = '', port } = expected;
  return (
    destination.host === host &&
    destination.subset === subset &&
    (port === undefined || destination.port === port.number)
  );
}

/** `cart.shop.svc.cluster.local, subset v2`; `a destination` where any will do. */
export function formatExpected(expected: ExpectedDestination | undefined): string {
  if (expected === undefined) return 'a destination';
  const { host, subset = '', port } = expected;
  return `${host}${port === undefined ? '' : `:${String(port.number)}`}${subset === '' ? '' : `, subset ${subset}`}`;
}
