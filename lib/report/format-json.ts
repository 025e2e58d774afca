import type { Format } from './check-result';
import { countFindings } from './count-findings';
import { stringifyJson } from './stringify-json';

/** For programs. A version of the format may gain fields, but never loses or changes any. */
export const formatJson: Format = (result) => {
  const { release, objects, findings, acknowledged } = result;
  const summary = { objects, ...countFindings(result), acknowledged: acknowledged.length };
  return stringifyJson({ version: 1, istio: release, summary, findings, acknowledged });
};
