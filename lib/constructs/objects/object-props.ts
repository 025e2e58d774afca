import { Chart, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import { claim } from './claims';
import { constructError, quote } from '../validation/construct-error';
import { toDnsLabel, type NameRule } from '../../syntax/names';

/** Props of every construct of this package that renders one object. */
export interface ObjectProps {
  /**
   * Metadata of the object.
   *
   * @default - the construct's id is the name, the chart's namespace the namespace
   */
  readonly metadata?: ApiObjectMetadata;
}

/** The metadata of an object, with its final name and namespace. */
export interface NamedMetadata extends ApiObjectMetadata {
  readonly name: string;
}

/**
 * Determines an object's name and namespace, and claims the name for it within the app.
 *
 * @param kind for example `Gateway.networking.istio.io`: objects of different kinds may share a name
 * @throws {Error} when the API server does not accept the name, or another object has it
 */
export function nameObject(scope: Construct, kind: string, rule: NameRule, props: ObjectProps): NamedMetadata {
  const name = props.metadata?.name ?? scope.node.id;
  if (!rule.accepts(name)) {
    const nearest = toDnsLabel(name);
    const hint = nearest === undefined ? '' : `; ${quote(nearest)} would do`;
    throw constructError(scope, `the name is ${rule.description}, got ${quote(name)}${hint}`);
  }
  const namespace = props.metadata?.namespace ?? Chart.of(scope).namespace;
  const fullName = namespace === undefined ? name : `${namespace}/${name}`;
  claim(scope, `${kind} ${fullName}`, 'give one of the two another id, metadata.name or namespace');
  return { ...props.metadata, name, ...(namespace !== undefined && { namespace }) };
}
