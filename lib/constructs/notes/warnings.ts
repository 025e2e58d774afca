import type { IConstruct } from 'constructs';

const WARNING = 'cdk8s-istio/warning';

/** Adds a warning about something that is accepted and deprecated. */
export function addWarning(scope: IConstruct, problem: string): void {
  scope.node.addMetadata(WARNING, problem);
}

/**
 * The warnings about everything below a construct: deprecated fields that are still accepted. `MeshApp` prints them.
 *
 * @returns `<construct path>: <field path> is deprecated; <what to write>`, in order of the tree
 */
export function warningsOf(scope: IConstruct): readonly string[] {
  return scope.node.findAll().flatMap(({ node }) => {
    const warnings = node.metadata.filter(({ type }) => type === WARNING);
    return warnings.map(({ data }) => `${node.path}: ${String(data)}`);
  });
}
