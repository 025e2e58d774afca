import { formatText } from '../report/format-text';
import type { MatcherResult } from './matcher-result';
import { Mesh } from './mesh';

/** Passes for a mesh that nothing is wrong with; fails with the report that `cdk8s-istio check` prints. */
export function toHaveNoFindings(received: unknown): MatcherResult {
  if (!(received instanceof Mesh)) {
    throw new Error('expect(…).toHaveNoFindings() takes a Mesh: Mesh.of(app) or Mesh.fromYaml(files)');
  }
  const result = received.check();
  if (result.findings.length === 0) {
    return { pass: true, message: () => 'expected the mesh to have findings, and it has none' };
  }
  const options = { failOn: 'info', hasColor: false, sourceLine: () => undefined, repositoryPath: String } as const;
  return { pass: false, message: () => `expected the mesh to have no findings\n\n${formatText(result, options)}` };
}
