/**
 * A schema as a line of JSON in `imports/schemas.ts`. A nested schema of a CRD is a number here: its line. An absent
 * keyword is not checked.
 */
export interface CompactSchema {
  readonly type?: JsonType;
  /** An integer or a string; `type` is absent. */
  readonly isIntOrString?: true;
  readonly nullable?: true;
  /** Fields that the schema does not name are kept and not reported. */
  readonly isOpen?: true;
  readonly properties?: Readonly<Record<string, number>>;
  /** Schema of all other fields of a map; `true` for a map of any values. */
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
  /** Key fields of a list: no two items may have the same values. */
  readonly keys?: readonly string[];
  /** No two items of a list may be equal. */
  readonly isSet?: true;
  readonly default?: unknown;
  /** Indexes in `imports/cel-rules.ts`. */
  readonly rules?: readonly number[];
}

export type JsonType = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
