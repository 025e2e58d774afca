import type { Format } from './check-result';
import { countFindings } from './count-findings';
import { stringifyJson } from './stringify-json';

/** For programs. Fields are added to a version, never taken away or changed. */
export const formatJson: Format = (result) => {
  const { release, objects, findings, acknowledged } = result;
  const summary = { objects, ...countFindings(result), acknowledged: acknowledged.length };
  return stringifyJson({ version: 1, istio: release, summary, findings, acknowledged });
};
