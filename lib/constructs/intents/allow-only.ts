import { Construct } from 'constructs';
import type { AuthorizationOperation } from '../../../imports/authorization-policy';
import { constructError } from '../validation/construct-error';
import { AuthorizationPolicy } from '../kinds/authorization-policy';
import type { ServiceAccountReference, WorkloadReference } from '../../model/references';

/** One permission of an {@link AllowOnly}. */
export interface Permission {
  /** The workload that is called: its labels, or the Deployment of cdk8s-plus that makes it. */
  readonly to: WorkloadReference;
  /**
   * Who may call it: identities of workloads, which mutual TLS proves. `'anybody'` allows every caller, plain text
   * included.
   */
  readonly from: readonly ServiceAccountReference[] | 'anybody';
  /**
   * What may be called: methods, paths, ports.
   *
   * @default - everything
   */
  readonly operations?: readonly AuthorizationOperation[];
}

/** Who may call what: all that {@link AllowOnly} lets through. */
export interface AllowOnlyProps {
  /** Permissions by name. The policies are named `<id>-<name>`. */
  readonly permissions: Readonly<Record<string, Permission>>;
}

/** Denies every request in the chart's namespace but those that are permitted: one AuthorizationPolicy for each. */
export class AllowOnly extends Construct {
  /** @throws {Error} for a permission that permits nobody */
  public constructor(scope: Construct, id: string, props: AllowOnlyProps) {
    super(scope, id);
    // A policy without rules matches no request, so that all are denied which no other one allows.
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
