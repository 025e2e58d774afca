import { mostByAliases } from './limits';
import { addOffset, type Offsets } from './offsets';
import { readScalar } from './read-scalar';
import { formatKey } from './format-key';
import { Unreadable } from './unreadable';
import type { YamlFinding } from './yaml-finding';
import type { AliasNode, MapNode, ScalarNode, YamlNode } from './yaml-node';

/** Converts nodes to plain data, as kubectl does. */
export class NodeReader {
  public readonly findings: YamlFinding[] = [];
  private readonly open = new Set<YamlNode>();
  private readonly offsets: Offsets | undefined;
  private aliasDepth = 0;
  private decoded = 0;
  private aliased = 0;

  /** @param offsets where to record the places of fields */
  public constructor(offsets: Offsets | undefined) {
    this.offsets = offsets;
  }

  public read(node: YamlNode): unknown {
    this.count(node);
    if (node.kind === 'alias') return this.readAlias(node);
    if (node.kind === 'scalar') return readScalar(node).value;

    this.open.add(node);
    const value = node.kind === 'map' ? this.readMap(node) : this.readList(node.items);
    this.open.delete(node);
    return value;
  }

  /** Aliases may multiply the content of a document: kubectl limits their share, and this reader their number. */
  private count(node: YamlNode): void {
    this.decoded++;
    if (this.aliasDepth === 0) return;
    this.aliased++;
    if (this.aliased > mostByAliases) {
      fail(node, 'yaml-within-limits', `aliases repeat more than ${String(mostByAliases)} values`);
    }
    // As goyaml.v2 counts, see decode.go, allowedAliasRatio.
    if (this.aliased > 100 && this.decoded > 1000 && this.aliased / this.decoded > 0.99) {
      fail(node, 'yaml-within-limits', 'aliases repeat more than 99% of the values, and kubectl refuses that');
    }
  }

  private readAlias(node: AliasNode): unknown {
    if (this.open.has(node.target)) {
      fail(node, 'yaml-well-formed', `the alias "*${node.name.slice(0, 80)}" is inside the value that it refers to`);
    }
    this.aliasDepth++;
    const value = this.read(node.target);
    this.aliasDepth--;
    return value;
  }

  private readList(items: readonly YamlNode[]): unknown[] {
    const list: unknown[] = [];
    for (const item of items) {
      addOffset(this.offsets, list, list.length, item.start);
      list.push(this.read(item));
    }
    return list;
  }

  private readMap(node: MapNode): object {
    const map = {};
    const written = new Set<string>();
    for (const [keyNode, valueNode] of node.pairs) {
      if (isMergeKey(keyNode)) {
        this.merge(map, valueNode);
        continue;
      }
      const key = this.readKey(keyNode);
      if (written.has(key)) this.reportSecond(keyNode, key);
      written.add(key);
      defineField(map, key, this.read(valueNode));
      addOffset(this.offsets, map, key, keyNode.start);
    }
    return map;
  }

  private reportSecond(node: YamlNode, key: string): void {
    // Findings in aliased content are reported once, where it is written.
    if (this.aliasDepth > 0) return;
    const message = `the key ${JSON.stringify(key.slice(0, 80))} is written twice in one map, and readers keep one or refuse both`;
    this.findings.push({ rule: 'yaml-keys-unique', message, fix: 'Keep one of the two', offset: node.start });
  }

  /** Keys of JSON are strings: kubectl converts numbers and booleans, and rejects other keys. */
  private readKey(node: YamlNode): string {
    const scalar = node.kind === 'alias' ? node.target : node;
    if (scalar.kind !== 'scalar') {
      fail(node, 'yaml-well-formed', `a key must be a string, got ${scalar.kind === 'list' ? 'a list' : 'a map'}`);
    }
    this.count(node);
    if (node.kind === 'alias') this.count(scalar);
    return formatKey(scalar);
  }

  /** Like goyaml.v2: the later entry wins, whether it is merged or written. */
  private merge(map: object, node: YamlNode): void {
    for (const source of node.kind === 'list' ? [...node.items].reverse() : [node]) {
      const target = source.kind === 'alias' ? source.target : source;
      if (target.kind !== 'map') fail(node, 'yaml-well-formed', 'the value of "<<" is a map or a list of maps');
      for (const [key, value] of Object.entries(this.read(source) as object)) {
        defineField(map, key, value);
        addOffset(this.offsets, map, key, node.start);
      }
    }
  }
}

function isMergeKey(node: YamlNode): node is ScalarNode {
  return node.kind === 'scalar' && node.text === '<<' && (node.isPlain || node.tag === 'tag:yaml.org,2002:merge');
}

/** Defines an own property, whatever its name: `__proto__` is a key like any other. */
function defineField(map: object, key: string, value: unknown): void {
  Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
}

function fail(node: YamlNode, rule: YamlFinding['rule'], message: string): never {
  const fix = rule === 'yaml-within-limits' ? 'Write out the content instead of the alias' : undefined;
  throw new Unreadable({ rule, message, fix, offset: node.start });
}
