import type { FieldPath } from '../../model/field-path';
import type { IstioResource } from '../../snapshot/resource';

/** The result of one policy, in the order of evaluation. */
export interface AccessStep {
  readonly policy: IstioResource;
  /** The rule or field that decided; the whole spec if none did. */
  readonly path: FieldPath;
  /** `DENY: rule 0 does not match: methods does not match "GET", got PUT` */
  readonly text: string;
  /** `dry-run`: evaluated but not enforced; `bypassed`: applies to this call, but no proxy on its way enforces it. */
  readonly standing: 'enforced' | 'dry-run' | 'bypassed';
}

interface AccessRemarks {
  readonly trace: readonly AccessStep[];
  /** The decision if dry runs were enforced, if it differs: `denied: …`, `allowed`. */
  readonly rehearsal?: string;
}

/**
 * Whether a call is allowed.
 *
 * `refused`: the connection is closed, or the request is malformed; `unauthenticated`: the token is invalid;
 * `notDelivered`: no policy denies it, but it reaches no workload; `notSimulated`: the result is unknown.
 */
export type AccessDecision = AccessRemarks &
  (
    | {
        readonly outcome: 'allowed';
        /** True if the workload has no proxy that enforces policies. */
        readonly isUnguarded?: true;
      }
    | {
        readonly outcome: 'denied';
        /** Undefined for TCP, where the connection is closed. */
        readonly status: 403 | undefined;
        readonly reason: string;
        /** Undefined if there are ALLOW policies and none of them matches. */
        readonly policy: IstioResource | undefined;
        /** These ALLOW policies; empty otherwise. */
        readonly guards: readonly IstioResource<'AuthorizationPolicy'>[];
        readonly path: FieldPath;
      }
    | {
        readonly outcome: 'unauthenticated';
        readonly status: 401 | 403;
        readonly reason: string;
        readonly policy: IstioResource;
      }
    | { readonly outcome: 'refused'; readonly reason: string; readonly policy: IstioResource | undefined }
    | { readonly outcome: 'notDelivered' | 'notSimulated'; readonly reason: string; readonly policy: undefined }
  );
