import type { MessageAt, MessageField } from '../../messages/field-names';
import type { Message } from '../../messages/message';
import type { IstioResource } from '../../snapshot/resource';

/** One set of conditions: the match of a rule, with that of the rule that delegated to it. All have to hold. */
export interface HttpMatch {
  readonly conditions: readonly Message<'HttpMatch'>[];
  /** Where a request is compared first: of the delegate, if there is one. */
  readonly source: IstioResource<'VirtualService'>;
}

/** A rule in `spec.http`, or one of a delegate with what it takes from its root. */
export interface HttpRule {
  /** Who wrote it: short hosts are of its namespace. */
  readonly source: IstioResource<'VirtualService'>;
  readonly spec: Message<'HttpRoute'>;
  /** The rule that delegated to it: has what the rule itself does not say. */
  readonly root?: Message<'HttpRoute'>;
  /** Who wrote that. */
  readonly rootSource?: IstioResource<'VirtualService'>;
  readonly name: string;
  /** Empty for a rule that takes everything. */
  readonly matches: readonly HttpMatch[];
}

/** The message in a field of the rule, or of the rule that delegated to it. */
export function ruleField<Field extends MessageField<'HttpRoute'>>(
  rule: HttpRule,
  field: Field,
): Message<MessageAt<'HttpRoute', Field>> | undefined {
  return rule.spec.message(field) ?? rule.root?.message(field);
}

/** The object that has a field which the rule has, or the rule that delegated to it. */
export function fieldSource(
  { spec, source, rootSource }: HttpRule,
  field: MessageField<'HttpRoute'>,
): IstioResource<'VirtualService'> {
  return spec.message(field) === undefined ? (rootSource ?? source) : source;
}
