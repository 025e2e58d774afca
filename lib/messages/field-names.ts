import type { messageTypes } from '../../imports/wire-types';
import type { proxyConfigTypes } from './proxy-config-types';

/** Istio's messages by name, each with its fields' types as `lib/import/messages/format-wire-types.ts` writes them. */
type Table = typeof messageTypes & typeof proxyConfigTypes;

/** Name of one of Istio's messages: `HttpRoute`. The spec of a Gateway is `GatewaySpec`. */
export type MessageName = keyof Table;

/** Name of any field of a message; for a union of messages, of a field that all of them have. */
export type FieldName<N extends MessageName> = keyof Table[N] & string;

/**
 * Name of a field whose type is written in one of these forms: `'string'`, or `` `[].${string}` `` for lists of
 * messages.
 */
type FieldOf<N extends MessageName, Written> = FieldName<N> &
  keyof { [F in keyof Table[N] as Table[N][F] extends Written ? F : never]: unknown };

export type TextField<N extends MessageName> = FieldOf<N, 'string'>;
export type NumberField<N extends MessageName> = FieldOf<N, Numeric>;
export type FlagField<N extends MessageName> = FieldOf<N, 'bool'>;
export type DurationField<N extends MessageName> = FieldOf<N, 'duration'>;
export type BytesField<N extends MessageName> = FieldOf<N, 'bytes'>;
export type FreeField<N extends MessageName> = FieldOf<N, 'json'>;
export type MessageField<N extends MessageName> = FieldOf<N, `.${string}`>;
export type MessagesField<N extends MessageName> = FieldOf<N, `[].${string}`>;
export type TextsField<N extends MessageName> = FieldOf<N, '[]string'>;
export type TextMapField<N extends MessageName> = FieldOf<N, '{}string'>;
export type MapField<N extends MessageName> = FieldOf<N, `{${string}`>;
export type ChoiceField<N extends MessageName> = FieldName<N> &
  keyof { [F in keyof Table[N] as Table[N][F] extends NoEnum ? never : F]: unknown };

/**
 * The values of an enum: `'STRICT' | 'PERMISSIVE'`. Istio also accepts a number that has no name, which reads as its
 * digits.
 */
export type ChoiceOf<N extends MessageName, F extends FieldName<N>> = Split<Table[N][F]> | `${number}`;

/** Name of the message that a field contains, directly, in a list or in a map. */
export type MessageAt<N extends MessageName, F extends FieldName<N>> = NameAfterDot<Table[N][F]>;

/** How the values of a map are written: `'string'`, `'uint32'`, or `'.StringMatch'`. */
export type MapValueAt<N extends MessageName, F extends FieldName<N>> = AfterBrace<Table[N][F]>;

type Numeric = 'int32' | 'uint32' | 'uint64' | 'double';
type NoEnum = 'string' | 'bool' | 'bytes' | 'duration' | 'json' | Numeric | `.${string}` | `[]${string}` | `{${string}`;

type Split<Written> = Written extends `${infer First}|${infer Rest}` ? First | Split<Rest> : Written;
type NameAfterDot<Written> = Written extends `${'' | '[]' | '{}' | '{uint32}'}.${infer Name extends MessageName}`
  ? Name
  : never;
type AfterBrace<Written> = Written extends `{${string}}${infer Value}` ? Value : never;
