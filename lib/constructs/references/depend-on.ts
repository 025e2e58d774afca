import { Construct } from 'constructs';

/** Makes a construct come after what it refers to, where that is a construct as well. */
export function dependOn(scope: Construct, reference: object): void {
  if (Construct.isConstruct(reference)) scope.node.addDependency(reference);
}
