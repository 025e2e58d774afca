import type { IConstruct } from 'constructs';
import type { AcknowledgeProps } from '../../model/acknowledge-props';
import { constructError, quote } from '../validation/construct-error';

const ACKNOWLEDGE = 'cdk8s-istio/acknowledge';

/**
 * Says that what a rule finds about the objects of a construct, and of all below it, is known and meant. The finding no
 * longer stops a synthesis or fails a test, and reports list it with its reason. Where the rule finds nothing, that is a
 * finding itself.
 *
 * @throws {Error} without a reason
 */
export function acknowledge(scope: IConstruct, props: AcknowledgeProps): void {
  if (props.reason.trim() === '') {
    throw constructError(
      scope,
      `an acknowledgement has a reason, got ${quote(props.reason)}; say why the finding is fine`,
    );
  }
  scope.node.addMetadata(ACKNOWLEDGE, props);
}

/** What was acknowledged at one construct. */
export function acknowledgedAt(scope: IConstruct): readonly AcknowledgeProps[] {
  return scope.node.metadata.filter(({ type }) => type === ACKNOWLEDGE).map(({ data }) => data as AcknowledgeProps);
}
