import { Construct, type IConstruct } from 'constructs';

const EXTERNAL = 'cdk8s-istio/external';

/** Something that another repository or the cluster has, as the mesh refers to it. */
export interface External {
  readonly what: 'host' | 'gateway';
  /** A fully qualified host, or `namespace/name` of a Gateway. */
  readonly name: string;
}

/** Notes that an object refers to what something else defines: `Service.fromName`, `Gateway.fromName`. */
export function noteExternal(scope: IConstruct, reference: object, external: External): void {
  // What is a construct itself is rendered here.
  if (!Construct.isConstruct(reference)) scope.node.addMetadata(EXTERNAL, external);
}

/** What a construct itself refers to, and other things define. */
export function externalsAt(construct: IConstruct): readonly External[] {
  return construct.node.metadata.filter(({ type }) => type === EXTERNAL).map(({ data }) => data as External);
}
