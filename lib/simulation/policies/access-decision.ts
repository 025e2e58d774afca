import type { FieldPath } from '../../model/field-path';
import type { IstioResource } from '../../snapshot/resource';

/** What one policy had to say, in the order in which it was asked. */
export interface AccessStep {
  readonly policy: IstioResource;
  /** The rule or field that decided; the whole spec where none did. */
  readonly path: FieldPath;
  /** `DENY: rule 0 does not match: methods has no "GET", got PUT` */
  readonly text: string;
  /** `dry-run`: tried out without effect; `bypassed`: meant for this call, and enforced nowhere on its way. */
  readonly standing: 'enforced' | 'dry-run' | 'bypassed';
}

interface AccessRemarks {
  readonly trace: readonly AccessStep[];
  /** What would become of the call if dry runs were enforced, where it would be another thing: `denied: …`, `allowed`. */
  readonly rehearsal?: string;
}

/**
 * Whether a call goes through.
 *
 * `refused`: the connection is closed, or the request is malformed; `unauthenticated`: a token that does not hold;
 * `notDelivered`: no policy stands in the way, but the request gets to no workload; `notSimulated`: nobody knows.
 */
export type AccessDecision = AccessRemarks &
  (
    | {
        readonly outcome: 'allowed';
        /** True where no proxy stands before the workload, so that no policy is asked. */
        readonly isUnguarded?: true;
      }
    | {
        readonly outcome: 'denied';
        /** Undefined for TCP, which is closed. */
        readonly status: 403 | undefined;
        readonly reason: string;
        /** Undefined when there are ALLOW policies and none of them matches. */
        readonly policy: IstioResource | undefined;
        /** Then, those ALLOW policies; empty otherwise. */
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
