import { Construct, type IConstruct } from 'constructs';

const EXTERNAL = 'cdk8s-istio/external';

/** Something that the mesh refers to and another repository or the cluster defines. */
export interface External {
  readonly what: 'host' | 'gateway';
  /** A fully qualified host, or `namespace/name` of a Gateway. */
  readonly name: string;
}

/** Notes that an object refers to what something else defines: `Service.fromName`, `Gateway.fromName`. */
export function noteExternal(scope: IConstruct, reference: object, external: External): void {
  // A construct is rendered by this app.
  if (!Construct.isConstruct(reference)) scope.node.addMetadata(EXTERNAL, external);
}

/** What a construct refers to and something else defines. */
export function externalsAt(construct: IConstruct): readonly External[] {
  return construct.node.metadata.filter(({ type }) => type === EXTERNAL).map(({ data }) => data as External);
}
