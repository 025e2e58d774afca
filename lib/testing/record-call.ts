import * as fs from 'node:fs';
import * as path from 'node:path';
import { formatExercisedCall, type ExercisedCall } from '../simulation/access/exercised-calls';

/** The file that calls are added to, for those who ask for it. */
const VARIABLE = 'CDK8S_ISTIO_CALLS';

/**
 * Adds a call to the file that `CDK8S_ISTIO_CALLS` names, for `cdk8s-istio access suggest`; without the variable, nothing is
 * written. One short line is added at once, so that the workers of Jest may share the file.
 */
export function recordCall(exercised: ExercisedCall, env: Readonly<Record<string, string | undefined>>): void {
  const file = env[VARIABLE];
  if (file === undefined || file === '') return;
  fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  fs.appendFileSync(file, formatExercisedCall(exercised));
}
