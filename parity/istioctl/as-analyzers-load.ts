import { messageTypes } from '../../imports/wire-types';
import { fieldsOf } from '../../lib/model/plain';
import { WireTypes, type WireType } from '../../lib/messages/wire-type';

const types = new WireTypes(messageTypes);

/**
 * A spec as Istio's analyzers load it, which differs from how the webhook does: without fields that its message does not
 * have, and without empty maps.
 *
 * @param message `GatewaySpec`
 * @see Istio, pkg/config/analysis/local
 */
export function asAnalyzersLoad(spec: unknown, message: string): unknown {
  return withoutUnknown(spec, { is: 'message', name: message });
}

function withoutUnknown(value: unknown, type: WireType): unknown {
  if (type.is === 'list' && Array.isArray(value)) return value.map((item) => withoutUnknown(item, type.of));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (type.is === 'map') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutUnknown(item, type.of)]));
  }
  if (type.is !== 'message') return value;
  const { names, fields } = types.find(type.name);
  const kept = Object.entries(value).flatMap(([key, item]): readonly (readonly [string, unknown])[] => {
    const field = fields.get(names.get(key) ?? '');
    const isEmptyMap = field?.is === 'map' && fieldsOf(item) === item && Object.keys(item as object).length === 0;
    return field === undefined || isEmptyMap ? [] : [[key, withoutUnknown(item, field)]];
  });
  return Object.fromEntries(kept);
}
