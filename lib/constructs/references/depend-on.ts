import { Construct } from 'constructs';

/** Makes a construct depend on what it refers to, if that is a construct. */
export function dependOn(scope: Construct, reference: object): void {
  if (Construct.isConstruct(reference)) scope.node.addDependency(reference);
}
