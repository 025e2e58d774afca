import { Construct } from 'constructs';
import { relativeNamespace } from '../references/relative-namespace';

/** An object of Flux that something else defines. */
export interface FluxObjectName {
  /** Name of the object. */
  readonly name: string;
  /**
   * Namespace of the object.
   *
   * @default - that of the object that refers to it
   */
  readonly namespace?: string;
}

/** Names an object from where another stands, and has it applied first when it is a construct. */
export function renderFluxReference(scope: Construct & FluxObjectName, target: FluxObjectName): FluxObjectName {
  if (Construct.isConstruct(target)) scope.node.addDependency(target);
  return nameFrom(scope, target);
}

/** Names an object from where another stands: without the namespace where both have the same. */
export function nameFrom(scope: FluxObjectName, { name, namespace }: FluxObjectName): FluxObjectName {
  return { name, namespace: relativeNamespace(namespace, scope.namespace) };
}
