import type { AccessDecision } from '../policies/access-decision';
import { reasonOf } from '../policies/format-decision';
import type { TraceStep } from './decision';

/** The results of policies as steps of a route's trace. The last step is the decision. */
export function accessSteps(access: AccessDecision): readonly TraceStep[] {
  const steps = access.trace.map(({ policy, path, text, standing }): TraceStep => ({
    stage: 'access',
    manifest: policy.manifest,
    path,
    message: standing === 'dry-run' ? `${text} (dry run, not enforced)` : text,
    isTaken: false,
  }));
  const policy = 'policy' in access ? access.policy : undefined;
  const path = 'path' in access ? access.path : [];
  const own = policy === undefined ? {} : { manifest: policy.manifest };
  return [...steps, { stage: 'access', ...own, path, message: reasonOf(access), isTaken: true }];
}
