import { Construct } from 'constructs';
import type { JwtRule } from '../../../imports/request-authentication';
import { AuthorizationPolicy } from '../kinds/authorization-policy';
import { RequestAuthentication } from '../kinds/request-authentication';
import type { WorkloadReference } from '../../model/references';

/** Props of {@link JwtAuthentication}. */
export interface JwtAuthenticationProps {
  /** The workload that requires tokens: its labels, or its cdk8s-plus Deployment. */
  readonly workload: WorkloadReference;
  /** The issuers whose tokens are accepted, each with the source of its keys. At least one. */
  readonly issuers: readonly JwtRule[];
  /**
   * Paths that are allowed without a token: `/healthz`, `/public/*`.
   *
   * @default - none
   */
  readonly openPaths?: readonly string[];
}

/**
 * Allows only requests with a valid JSON Web Token. A RequestAuthentication alone would accept requests without a
 * token; the AuthorizationPolicy of this construct rejects them.
 */
export class JwtAuthentication extends Construct {
  public constructor(scope: Construct, id: string, props: JwtAuthenticationProps) {
    super(scope, id);
    const { workload: selector, issuers: jwtRules, openPaths } = props;
    const metadata = { name: id };
    new RequestAuthentication(this, 'Tokens', { metadata, selector, jwtRules });
    new AuthorizationPolicy(this, 'Required', {
      metadata,
      action: 'DENY',
      selector,
      rules: [
        {
          from: [{ source: { notRequestPrincipals: ['*'] } }],
          ...(openPaths && { to: [{ operation: { notPaths: openPaths } }] }),
        },
      ],
    });
  }
}
