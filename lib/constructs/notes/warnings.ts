import type { IConstruct } from 'constructs';

const WARNING = 'cdk8s-istio/warning';

/** Notes what is accepted, and should be written otherwise. */
export function addWarning(scope: IConstruct, problem: string): void {
  scope.node.addMetadata(WARNING, problem);
}

/**
 * Everything below a construct that is accepted, and should be written otherwise. `MeshApp` prints it.
 *
 * @returns `<construct path>: <field path> is deprecated; <what to write>`, in order of the tree
 */
export function warningsOf(scope: IConstruct): readonly string[] {
  return scope.node.findAll().flatMap(({ node }) => {
    const warnings = node.metadata.filter(({ type }) => type === WARNING);
    return warnings.map(({ data }) => `${node.path}: ${String(data)}`);
  });
}
