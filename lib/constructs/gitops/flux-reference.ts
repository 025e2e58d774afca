import { Construct } from 'constructs';
import { relativeNamespace } from '../references/relative-namespace';

/** A Flux object that is defined elsewhere. */
export interface FluxObjectName {
  /** Name of the object. */
  readonly name: string;
  /**
   * Namespace of the object.
   *
   * @default - the namespace of the object that refers to it
   */
  readonly namespace?: string;
}

/** Renders a reference to an object, and applies that object first when it is a construct. */
export function renderFluxReference(scope: Construct & FluxObjectName, target: FluxObjectName): FluxObjectName {
  if (Construct.isConstruct(target)) scope.node.addDependency(target);
  return nameFrom(scope, target);
}

/** A reference to an object, without its namespace when both have the same. */
export function nameFrom(scope: FluxObjectName, { name, namespace }: FluxObjectName): FluxObjectName {
  return { name, namespace: relativeNamespace(namespace, scope.namespace) };
}
