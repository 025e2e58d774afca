import { isPlainObject } from '../model/plain';
import { isAlias, isMap, isPair, isScalar, type ParsedNode, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { deepestNesting } from './measure-nesting';
import { addOffset, type Offsets } from './offsets';
import { resolvePlain } from './resolve-plain';
import { resolveTagged } from './resolve-tagged';
import { Unreadable } from './unreadable';
import type { YamlFinding } from './yaml-finding';

export type YamlNode = ParsedNode | null;

/** How many nodes aliases may add to a document. Go's reader limits them by a ratio of similar effect. */
const MOST_BY_ALIASES = 200_000;

/** Converts the library's nodes to plain data, as kubectl does. */
export class NodeReader {
  public readonly offsets: Offsets = new Map();
  public readonly findings: YamlFinding[] = [];
  private readonly anchors = new Map<string, ParsedNode>();
  private readonly open = new Set<YamlNode>();
  private aliasDepth = 0;
  private aliased = 0;

  public read(node: YamlNode, depth = 0): unknown {
    if (node === null) return null;
    if (depth > deepestNesting) {
      throw unreadable(node, 'yaml-within-limits', `nested deeper than ${String(deepestNesting)} levels`);
    }
    if (this.aliasDepth > 0 && ++this.aliased > MOST_BY_ALIASES) {
      const message = `aliases repeat more than ${String(MOST_BY_ALIASES)} values`;
      throw unreadable(node, 'yaml-within-limits', message, 'Write out the content instead of the alias');
    }
    if (isAlias(node)) return this.readAlias(node, node.source, depth);
    if (node.anchor !== undefined) this.anchors.set(node.anchor, node);
    if (isScalar(node)) return readScalar(node);

    this.open.add(node);
    const value = isMap(node) ? this.readMap(node, depth) : this.readList(node.items, depth);
    this.open.delete(node);
    return value;
  }

  private readAlias(node: ParsedNode, name: string, depth: number): unknown {
    const target = this.anchors.get(name);
    if (target === undefined)
      throw unreadable(node, 'yaml-well-formed', `the alias "*${name}" has no anchor before it`);
    if (this.open.has(target))
      throw unreadable(node, 'yaml-well-formed', `the alias "*${name}" is inside the value that it refers to`);
    this.aliasDepth++;
    const value = this.read(target, depth + 1);
    this.aliasDepth--;
    return value;
  }

  private readList(items: readonly unknown[], depth: number): unknown[] {
    const list: unknown[] = [];
    for (const item of items) {
      // `[a: 1]` is a list that contains a map with one pair.
      const node = item as ParsedNode | Pair<ParsedNode, YamlNode>;
      if (isPair(node)) {
        const map = {};
        addOffset(this.offsets, list, list.length, node.key.range[0]);
        list.push(map);
        this.readPair(map, node, depth + 1);
      } else {
        addOffset(this.offsets, list, list.length, node.range[0]);
        list.push(this.read(node, depth + 1));
      }
    }
    return list;
  }

  private readMap(node: YAMLMap.Parsed, depth: number): object {
    const map = {};
    const written = new Set<string>();
    for (const pair of node.items) {
      const key = pair.key;
      if (isMergeKey(key)) this.merge(map, pair.value, depth);
      else this.readPair(map, pair, depth, written);
    }
    return map;
  }

  private readPair(map: object, pair: Pair<ParsedNode, YamlNode>, depth: number, written = new Set<string>()): void {
    const key = this.readKey(pair.key, depth);
    if (written.has(key)) this.reportSecond(pair.key, key);
    written.add(key);
    defineField(map, key, this.read(pair.value, depth + 1));
    addOffset(this.offsets, map, key, pair.key.range[0]);
  }

  private reportSecond(node: ParsedNode, key: string): void {
    // Findings in aliased content are reported once, where it is written.
    if (this.aliasDepth > 0) return;
    const message = `the key ${JSON.stringify(key)} is written twice in one map, and readers keep one or refuse both`;
    this.findings.push({ rule: 'yaml-keys-unique', message, fix: 'Keep one of the two', offset: node.range[0] });
  }

  /** Keys of JSON are strings: kubectl converts numbers and booleans, and rejects other keys. */
  private readKey(node: ParsedNode, depth: number): string {
    const key = this.read(node, depth + 1);
    const isWritable = typeof key === 'string' || typeof key === 'number' || typeof key === 'boolean';
    if (!isWritable) {
      const kind = key === null ? 'null' : Array.isArray(key) ? 'a list' : 'a map';
      throw unreadable(node, 'yaml-well-formed', `a key must be a string, got ${kind}`);
    }
    return String(key);
  }

  /** Like goyaml.v2: the later entry wins, whether it is merged or written. */
  private merge(map: object, node: YamlNode, depth: number): void {
    const source = this.read(node, depth + 1);
    for (const fields of Array.isArray(source) ? [...(source as readonly unknown[])].reverse() : [source]) {
      if (!isPlainObject(fields)) {
        throw new Unreadable({
          rule: 'yaml-well-formed',
          message: 'the value of "<<" is a map or a list of maps',
          offset: node?.range[0] ?? 0,
        });
      }
      for (const [key, value] of Object.entries(fields)) {
        defineField(map, key, value);
        addOffset(this.offsets, map, key, node?.range[0] ?? 0);
      }
    }
  }
}

function isMergeKey(key: ParsedNode): boolean {
  return isScalar(key) && key.type === 'PLAIN' && key.source === '<<';
}

function readScalar(node: Scalar.Parsed): unknown {
  const text = typeof node.value === 'string' ? node.value : node.source;
  if (node.tag !== undefined) {
    const tagged = resolveTagged(text, node.tag);
    if (tagged === undefined)
      throw unreadable(node, 'yaml-well-formed', `${JSON.stringify(text)} is not a valid ${node.tag}`);
    return tagged.value;
  }
  const value = node.type === 'PLAIN' ? resolvePlain(text) : text;
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw unreadable(node, 'yaml-well-formed', `JSON has no value for ${text}`, 'Quote it if it is a string');
  }
  return value;
}

/** Defines an own property, whatever its name: `__proto__` is a key like any other. */
function defineField(map: object, key: string, value: unknown): void {
  Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
}

function unreadable(node: ParsedNode, rule: YamlFinding['rule'], message: string, fix?: string): Unreadable {
  return new Unreadable({ rule, message, fix, offset: node.range[0] });
}
