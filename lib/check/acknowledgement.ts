import type { AcknowledgeProps } from '../model/acknowledge-props';
import type { Diagnostic } from '../model/diagnostic';
import type { Manifest } from '../model/manifest';
import type { Place } from '../model/origin';

/** Somebody's word that a finding is known and meant. */
export interface Acknowledgement {
  /** Name or code of the rule; `*` is any, which only annotations can say. */
  readonly rule: string;
  readonly reason: string;
  /** Whether a finding of that rule is meant. */
  readonly covers: (diagnostic: Diagnostic) => boolean;
  /** The one object that it stands on or was made for; undefined when it looks for its objects. */
  readonly manifest?: Manifest;
  /** Where it is written, as a report says it: `the entry in cdk8s-istio.yaml`. */
  readonly source: string;
  /** Its place, unless it stands at its object. */
  readonly place?: Place;
}

/**
 * Acknowledges what a rule finds about certain objects, told by identity: those that a construct has made.
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
