import type { Severity } from '../model/diagnostic';
import { isAtLeastAsSevere } from '../model/severity';
import { formatText } from '../report/format-text';
import type { MatcherResult } from './matcher-result';
import { Mesh } from './mesh';

export interface FindingOptions {
  /**
   * Less severe findings are ignored. Findings of severity info often depend on objects that are not in the test.
   *
   * @default info
   */
  readonly least?: Severity;
}

/** Passes for a mesh without findings; fails with the report that `cdk8s-istio check` prints. */
export function toHaveNoFindings(received: unknown, { least = 'info' }: FindingOptions = {}): MatcherResult {
  if (!(received instanceof Mesh)) {
    throw new Error('expect(…).toHaveNoFindings() takes a Mesh: Mesh.of(app) or Mesh.fromYaml(files)');
  }
  const result = received.check();
  const findings = result.findings.filter(({ severity }) => isAtLeastAsSevere(severity, least));
  if (findings.length === 0) {
    return { pass: true, message: () => 'expected the mesh to have findings, but it has none' };
  }
  const options = { failOn: least, hasColor: false, sourceLine: () => undefined, repositoryPath: String } as const;
  const isInfo = findings.every(({ severity }) => severity === 'info');
  const hint = isInfo ? "\nall have severity info; { least: 'warning' } ignores them\n" : '';
  return {
    pass: false,
    message: () => `expected the mesh to have no findings\n\n${formatText({ ...result, findings }, options)}${hint}`,
  };
}
