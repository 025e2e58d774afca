/**
 * A schema as `imports/schemas.ts` has it, a line of JSON each. What is a schema in a CRD is a number here: the line it
 * stands on. What is absent is not asked for.
 */
export interface CompactSchema {
  readonly type?: JsonType;
  /** A whole number or a text; `type` is absent. */
  readonly isIntOrString?: true;
  readonly nullable?: true;
  /** Fields that the schema does not name stay, and nothing is said of them. */
  readonly isOpen?: true;
  readonly properties?: Readonly<Record<string, number>>;
  /** Schema of all other fields of a map; `true` for a map of anything. */
  readonly additional?: number | true;
  readonly items?: number;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  /** Means the same in RE2 and in JavaScript. */
  readonly pattern?: string;
  readonly format?: 'byte' | 'date-time' | 'int32';
  readonly oneOf?: readonly number[];
  readonly anyOf?: readonly number[];
  readonly allOf?: readonly number[];
  readonly not?: number;
  /** Fields by which no two items of a list may be alike. */
  readonly keys?: readonly string[];
  /** No two items of a list may be alike. */
  readonly isSet?: true;
  readonly default?: unknown;
  /** Places in `imports/cel-rules.ts`. */
  readonly rules?: readonly number[];
}

export type JsonType = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
