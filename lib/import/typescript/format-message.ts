import { requiredChoices } from '../messages/exclusive-fields';
import { formatFieldType, type TypeNames } from './format-type';
import type { Field, Message } from '../messages/message-model';

/** Describes a message or a field; undefined when there is no description. */
export type Describe = (message: Message, field?: Field) => string | undefined;

/**
 * Writes a message as TypeScript: an interface, and a union of the alternatives where fields exclude each other.
 *
 *     export interface LoadBalancerFields { readonly warmup?: Warmup }
 *     export type LoadBalancer = LoadBalancerFields & (
 *       | { readonly simple?: 'RANDOM'; readonly consistentHash?: never }
 *       | { readonly consistentHash?: ConsistentHash; readonly simple?: never });
 */
export function formatMessage(message: Message, names: TypeNames, describe: Describe): string {
  const field = (each: Field) => formatField(message, each, names, describe);
  const unions = disjoint(message.alternatives);
  const excluded = new Set(unions.flat());
  const own = message.fields.filter((each) => !excluded.has(each.name));
  const doc = formatDoc(describe(message), '');
  if (unions.length === 0) return `${doc}export interface ${message.name} {\n${own.map(field).join('')}}\n`;

  const byName = new Map(message.fields.map((each) => [each.name, each]));
  const choices = unions.map((union) => {
    const isRequired = union.some((name) => requiredChoices.has(`${message.name}.${name}`));
    const choice = union.map((name) => {
      const isExcluded = (other: string) =>
        other !== name && message.alternatives.some((set) => set.includes(name) && set.includes(other));
      const lines = union.map((each) => {
        const known = byName.get(each);
        if (known === undefined) throw new Error(`${message.name} has no field ${each}`);
        return isExcluded(each)
          ? `  readonly ${each}?: never;\n`
          : field(each === name && isRequired ? { ...known, isRequired } : known);
      });
      return `  | {\n${lines.join('')}}`;
    });
    return `(\n${choice.join('\n')}\n)`;
  });
  if (own.length === 0) return `${doc}export type ${message.name} = ${choices.join(' & ')};\n`;
  const base = `${message.name}Fields`;
  return (
    `/** The fields of a {@link ${message.name}} that do not exclude each other. */\n` +
    `export interface ${base} {\n${own.map(field).join('')}}\n\n` +
    `${doc}export type ${message.name} = ${base} & ${choices.join(' & ')};\n`
  );
}

/** A docstring with an indent; empty without text. */
export function formatDoc(text: string | undefined, indent: string): string {
  if (text === undefined || text.trim() === '') return '';
  const lines = text.trim().replaceAll('*/', '*\\/').split('\n');
  if (lines.length === 1) return `${indent}/** ${lines[0] ?? ''} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}

function formatField(message: Message, field: Field, names: TypeNames, describe: Describe): string {
  const mark = field.isRequired ? '' : '?';
  const type = formatFieldType(message, field, names);
  return `${formatDoc(describe(message, field), '  ')}  readonly ${field.name}${mark}: ${type};\n`;
}

/** Joins sets of alternatives that share a field: `[a, b]` and `[b, c]` become one union of a, b and c. */
function disjoint(alternatives: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return alternatives.reduce<readonly (readonly string[])[]>((unions, set) => {
    const touching = unions.filter((union) => union.some((name) => set.includes(name)));
    const rest = unions.filter((union) => !touching.includes(union));
    return [...rest, [...new Set([...touching.flat(), ...set])]];
  }, []);
}
