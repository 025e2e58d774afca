import type { MessageAt, MessageField } from '../../messages/field-names';
import type { Message } from '../../messages/message';
import type { IstioResource } from '../../snapshot/resource';

/** One set of conditions: the match of a route, and that of the route that delegated to it. All must hold. */
export interface HttpMatch {
  readonly conditions: readonly Message<'HttpMatch'>[];
  /** The object that is matched first: the delegate, if there is one. */
  readonly source: IstioResource<'VirtualService'>;
}

/** A route in `spec.http`, or a route of a delegate with what it inherits from its root. */
export interface HttpRule {
  /** The VirtualService that contains it; short hosts are in its namespace. */
  readonly source: IstioResource<'VirtualService'>;
  readonly spec: Message<'HttpRoute'>;
  /** The route that delegated to it; provides the fields that the route itself does not set. */
  readonly root?: Message<'HttpRoute'>;
  /** The VirtualService that contains it. */
  readonly rootSource?: IstioResource<'VirtualService'>;
  readonly name: string;
  /** Empty for a route that matches every request. */
  readonly matches: readonly HttpMatch[];
}

/** The message in a field of the route, or of the route that delegated to it. */
export function ruleField<Field extends MessageField<'HttpRoute'>>(
  rule: HttpRule,
  field: Field,
): Message<MessageAt<'HttpRoute', Field>> | undefined {
  return rule.spec.message(field) ?? rule.root?.message(field);
}

/** The object that sets a field of the route. */
export function fieldSource(
  { spec, source, rootSource }: HttpRule,
  field: MessageField<'HttpRoute'>,
): IstioResource<'VirtualService'> {
  return spec.message(field) === undefined ? (rootSource ?? source) : source;
}
