import type { FieldPath } from '../../model/field-path';
import type { IstioResource } from '../../snapshot/resource';

/** What one policy had to say, in the order in which it was asked. */
export interface AccessStep {
  readonly policy: IstioResource;
  /** The rule or field that decided; the whole spec where none did. */
  readonly path: FieldPath;
  /** `DENY: rule 1 does not match, methods has no "GET"` */
  readonly text: string;
  /** Whether the policy is tried out without effect. */
  readonly isDryRun: boolean;
}

/**
 * Whether a call goes through.
 *
 * `refused`: the connection is closed, or the request is malformed; `unauthenticated`: a token that does not hold.
 */
export type AccessDecision = { readonly trace: readonly AccessStep[] } & (
  | { readonly outcome: 'allowed' }
  | {
      readonly outcome: 'denied';
      /** Undefined for TCP, which is closed. */
      readonly status: 403 | undefined;
      readonly reason: string;
      /** Undefined when there are ALLOW policies and none of them matches. */
      readonly policy: IstioResource | undefined;
      readonly path: FieldPath;
    }
  | {
      readonly outcome: 'unauthenticated';
      readonly status: 401 | 403;
      readonly reason: string;
      readonly policy: IstioResource;
    }
  | { readonly outcome: 'refused'; readonly reason: string; readonly policy: IstioResource | undefined }
);
