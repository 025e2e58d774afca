import type { IConstruct } from 'constructs';
import type { AcknowledgeProps } from '../../model/acknowledge-props';
import { constructError, quote } from '../validation/construct-error';

const ACKNOWLEDGE = 'cdk8s-istio/acknowledge';

/**
 * Accepts the findings of a rule about the objects of a construct and all below it. They no longer stop a synthesis or
 * fail a test, and reports list them with the reason. An acknowledgement that matches no finding is itself reported.
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

/** The acknowledgements at one construct. */
export function acknowledgedAt(scope: IConstruct): readonly AcknowledgeProps[] {
  return scope.node.metadata.filter(({ type }) => type === ACKNOWLEDGE).map(({ data }) => data as AcknowledgeProps);
}
