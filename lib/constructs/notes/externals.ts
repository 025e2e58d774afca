import { Construct, type IConstruct } from 'constructs';

const EXTERNAL = 'cdk8s-istio/external';

/** An object that the mesh refers to and that another repository or the cluster defines. */
export interface External {
  readonly what: 'host' | 'gateway';
  /** A fully qualified host, or `namespace/name` of a Gateway. */
  readonly name: string;
}

/** Records that an object refers to an external object: `Service.fromName`, `Gateway.fromName`. */
export function noteExternal(scope: IConstruct, reference: object, external: External): void {
  // A construct is rendered by this app, so it is not external.
  if (!Construct.isConstruct(reference)) scope.node.addMetadata(EXTERNAL, external);
}

/** The external objects that a construct refers to. */
export function externalsAt(construct: IConstruct): readonly External[] {
  return construct.node.metadata.filter(({ type }) => type === EXTERNAL).map(({ data }) => data as External);
}
