import type { Manifest } from '../model/manifest';
import type { CelRule } from './cel/cel-rule';
import type { CompactSchema, JsonType } from './compact-schema';

/** A schema for validation: the keywords of a CRD, with nested schemas resolved. */
export interface SchemaNode {
  readonly type: JsonType | undefined;
  readonly isIntOrString: boolean;
  readonly nullable: boolean;
  readonly isOpen: boolean;
  readonly properties: ReadonlyMap<string, SchemaNode> | undefined;
  readonly additional: SchemaNode | true | undefined;
  readonly items: SchemaNode | undefined;
  readonly required: readonly string[];
  readonly enum: readonly unknown[] | undefined;
  readonly bounds: Bounds | undefined;
  readonly pattern: TextPattern | undefined;
  readonly format: CompactSchema['format'];
  readonly oneOf: readonly SchemaNode[];
  readonly anyOf: readonly SchemaNode[];
  readonly allOf: readonly SchemaNode[];
  readonly not: SchemaNode | undefined;
  readonly keys: readonly string[] | undefined;
  readonly isSet: boolean;
  readonly default: unknown;
  /** Names of the properties that have a default. */
  readonly defaulted: readonly string[];
  readonly rules: readonly CelRule[];
  /** Whether there is a CEL rule here or below. */
  readonly hasRules: boolean;
}

/** A compiled regular expression. */
export type TextPattern = Pick<RegExp, 'source' | 'test'>;

/** Finds the schema of an object; undefined when there is none. */
export type SchemaSource = (manifest: Manifest) => SchemaNode | undefined;

export type Bounds = Readonly<
  Pick<
    CompactSchema,
    'minimum' | 'maximum' | 'minLength' | 'maxLength' | 'minItems' | 'maxItems' | 'minProperties' | 'maxProperties'
  >
>;

/** Creates the schema nodes of a table of compact schemas, each once, on first use. */
export class SchemaTable {
  private readonly nodes = new Map<number, SchemaNode>();
  private readonly lines: readonly string[];
  private readonly rules: readonly CelRule[];
  private readonly compilePattern: (source: string) => TextPattern;

  /**
   * @param lines one compact schema each, as JSON
   * @param rules the rules that the schemas' `rules` are indexes of
   * @param compilePattern for patterns of an unknown source, an engine that takes linear time
   */
  public constructor(
    lines: readonly string[],
    rules: readonly CelRule[],
    compilePattern: (source: string) => TextPattern = (source) => new RegExp(source, 'u'),
  ) {
    this.lines = lines;
    this.rules = rules;
    this.compilePattern = compilePattern;
  }

  /** @param place line number */
  public node(place: number): SchemaNode {
    let node = this.nodes.get(place);
    if (node === undefined) {
      node = this.make(JSON.parse(this.lines[place] ?? '{}') as CompactSchema);
      this.nodes.set(place, node);
    }
    return node;
  }

  private make(schema: CompactSchema): SchemaNode {
    const nodes = (places: readonly number[] = []) => places.map((place) => this.node(place));
    const properties =
      schema.properties && new Map(Object.entries(schema.properties).map(([name, place]) => [name, this.node(place)]));
    const additional = typeof schema.additional === 'number' ? this.node(schema.additional) : schema.additional;
    const items = schema.items === undefined ? undefined : this.node(schema.items);
    const rules = (schema.rules ?? []).flatMap((place) => this.rules[place] ?? []);
    const allOf = nodes(schema.allOf);
    const below = [...(properties?.values() ?? []), ...(typeof additional === 'object' ? [additional] : []), ...allOf];
    return {
      type: schema.type,
      isIntOrString: schema.isIntOrString === true,
      nullable: schema.nullable === true,
      isOpen: schema.isOpen === true,
      properties,
      additional,
      items,
      required: schema.required ?? [],
      enum: schema.enum,
      bounds: boundsOf(schema),
      pattern: schema.pattern === undefined ? undefined : this.compilePattern(schema.pattern),
      format: schema.format,
      oneOf: nodes(schema.oneOf),
      anyOf: nodes(schema.anyOf),
      allOf,
      not: schema.not === undefined ? undefined : this.node(schema.not),
      keys: schema.keys,
      isSet: schema.isSet === true,
      default: schema.default,
      defaulted: [...(properties ?? [])].filter(([, node]) => node.default !== undefined).map(([name]) => name),
      rules,
      hasRules: rules.length > 0 || items?.hasRules === true || below.some((node) => node.hasRules),
    };
  }
}

/** @returns undefined for a schema without bounds, so that most values need a single check */
function boundsOf(schema: CompactSchema): Bounds | undefined {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems, minProperties, maxProperties } = schema;
  const bounds = { minimum, maximum, minLength, maxLength, minItems, maxItems, minProperties, maxProperties };
  return Object.values(bounds).some((bound) => bound !== undefined) ? bounds : undefined;
}
