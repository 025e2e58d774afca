import * as fs from 'node:fs';
import * as path from 'node:path';
import { formatExercisedCall, type ExercisedCall } from '../simulation/access/exercised-calls';

/** Environment variable with the file that calls are appended to. */
const VARIABLE = 'CDK8S_ISTIO_CALLS';

/**
 * Appends a call to the file in `CDK8S_ISTIO_CALLS`, for `cdk8s-istio access suggest`. Without the variable, nothing is
 * written. Each line is written in one call, so workers of Jest can share the file.
 */
export function recordCall(exercised: ExercisedCall, env: Readonly<Record<string, string | undefined>>): void {
  const file = env[VARIABLE];
  if (file === undefined || file === '') return;
  fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  fs.appendFileSync(file, formatExercisedCall(exercised));
}
