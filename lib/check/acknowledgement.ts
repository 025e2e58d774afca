import type { AcknowledgeProps } from '../model/acknowledge-props';
import type { Diagnostic } from '../model/diagnostic';
import type { Manifest } from '../model/manifest';
import type { Place } from '../model/origin';

/** States that a finding is known and intended. */
export interface Acknowledgement {
  /** Name or code of the rule; `*` is any rule, which only annotations can use. */
  readonly rule: string;
  readonly reason: string;
  /** Whether it applies to a finding of that rule. */
  readonly covers: (diagnostic: Diagnostic) => boolean;
  /** The object that carries it; undefined for an entry that selects objects by kind, namespace or name. */
  readonly manifest?: Manifest;
  /** Where it is written, as reports describe it: `the entry in cdk8s-istio.yaml`. */
  readonly source: string;
  /** Its place, if it is not on an object. */
  readonly place?: Place;
}

/**
 * Acknowledges what a rule finds in certain objects, compared by identity: those that a construct created.
 *
 * @param source where it is written, `acknowledge() in bookinfo/reviews`
 */
export function acknowledgeManifests(
  manifests: ReadonlySet<object>,
  { rule, reason }: AcknowledgeProps,
  source: string,
): Acknowledgement {
  return { rule, reason, source, covers: ({ manifest }) => manifest !== undefined && manifests.has(manifest) };
}
