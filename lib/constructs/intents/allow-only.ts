import { Construct } from 'constructs';
import type { AuthorizationOperation } from '../../../imports/authorization-policy';
import { constructError } from '../validation/construct-error';
import { AuthorizationPolicy } from '../kinds/authorization-policy';
import type { ServiceAccountReference, WorkloadReference } from '../../model/references';

/** One permission of an {@link AllowOnly}. */
export interface Permission {
  /** The called workload: its labels, or its cdk8s-plus Deployment. */
  readonly to: WorkloadReference;
  /**
   * Who may call it: identities of workloads, which mutual TLS proves. `'anybody'` allows every caller, including plain
   * text.
   */
  readonly from: readonly ServiceAccountReference[] | 'anybody';
  /**
   * What may be called: methods, paths, ports.
   *
   * @default - everything
   */
  readonly operations?: readonly AuthorizationOperation[];
}

/** Props of {@link AllowOnly}. */
export interface AllowOnlyProps {
  /** Permissions by name. The policies are named `<id>-<name>`. */
  readonly permissions: Readonly<Record<string, Permission>>;
}

/**
 * Denies every request in the chart's namespace except those that are permitted, with an AuthorizationPolicy for each
 * permission.
 */
export class AllowOnly extends Construct {
  /** @throws {Error} for a permission without callers */
  public constructor(scope: Construct, id: string, props: AllowOnlyProps) {
    super(scope, id);
    // A policy without rules matches no request, so all requests are denied that no other policy allows.
    new AuthorizationPolicy(this, 'Nothing', { metadata: { name: id } });
    for (const [name, { to, from, operations }] of Object.entries(props.permissions)) {
      if (from.length === 0) {
        throw constructError(this, `permissions.${name}.from names callers, got []; leave the permission out`);
      }
      const source = from === 'anybody' ? undefined : [{ source: { principals: from } }];
      new AuthorizationPolicy(this, name, {
        metadata: { name: `${id}-${name}` },
        action: 'ALLOW',
        selector: to,
        rules: [
          {
            ...(source && { from: source }),
            ...(operations && { to: operations.map((operation) => ({ operation })) }),
          },
        ],
      });
    }
  }
}
