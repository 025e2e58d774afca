import { deepestNesting, mostNodes } from './limits';
import { Scanner } from './scanner';
import type { Directive, WrittenTag } from './scan-tag';
import type { Token } from './token';
import { Unreadable } from './unreadable';
import type { AliasNode, ListNode, MapNode, ScalarNode, YamlNode } from './yaml-node';

type Anchored = Exclude<YamlNode, AliasNode>;

/** What stands before a value: `&anchor !tag`. */
interface Properties {
  readonly start: number;
  readonly anchor: string | undefined;
  readonly tag: string;
}

const DEFAULT_HANDLES: readonly (readonly [string, string])[] = [
  ['!', '!'],
  ['!!', 'tag:yaml.org,2002:'],
];
const NO_DOCUMENT = new Set<Token['type']>(['directive', 'document-start', 'document-end', 'stream-end']);

/**
 * Builds the nodes of the first document in a text, by the grammar of goyaml.v2.
 *
 * @see goyaml.v2, parserc.go
 */
export class Composer {
  private readonly scanner: Scanner;
  private readonly anchors = new Map<string, Anchored>();
  private readonly handles = new Map<string, string>();
  private nodes = 0;

  public constructor(text: string) {
    this.scanner = new Scanner(text);
  }

  /** @returns undefined for a text without a document */
  public compose(): YamlNode | undefined {
    if (this.at('stream-end')) return undefined;
    const isExplicit = this.at('directive', 'document-start');
    if (isExplicit) this.readDirectives();
    for (const [handle, prefix] of DEFAULT_HANDLES) if (!this.handles.has(handle)) this.handles.set(handle, prefix);
    if (isExplicit && NO_DOCUMENT.has(this.scanner.peek().type)) return empty(this.scanner.peek().start);
    return this.readNode(0, true, false);
  }

  /** The offset of content behind the first document, which kubectl does not read. */
  public findRest(): number | undefined {
    while (this.at('document-end')) this.scanner.take();
    const next = this.scanner.peek();
    return next.type === 'stream-end' ? undefined : next.start;
  }

  private readDirectives(): void {
    const { start } = this.scanner.peek();
    let hasVersion = false;
    for (let token = this.scanner.take(); token.type !== 'document-start'; token = this.scanner.take()) {
      if (token.type !== 'directive') fail('kubectl takes a directive for a document, and rejects it', start);
      const { directive } = token;
      if (directive.name === 'YAML') this.checkVersion(directive.version, hasVersion, token.start);
      else this.addHandle(directive, token.start);
      hasVersion ||= directive.name === 'YAML';
    }
  }

  private checkVersion(version: string, isSecond: boolean, start: number): void {
    if (isSecond) fail('"%YAML" is written twice', start);
    if (version !== '1.1') fail(`kubectl reads YAML 1.1, got %YAML ${version}`, start);
  }

  private addHandle({ handle, prefix }: Extract<Directive, { name: 'TAG' }>, start: number): void {
    if (this.handles.has(handle)) fail(`"%TAG ${handle}" is written twice`, start);
    this.handles.set(handle, prefix);
  }

  private readNode(depth: number, isBlock: boolean, mayBeIndentless: boolean): YamlNode {
    this.checkLimits(depth);
    const next = this.scanner.peek();
    if (next.type === 'alias') return this.readAlias();
    const properties = this.readProperties();
    const token = this.scanner.peek();
    if (token.type === 'scalar') {
      this.scanner.take();
      return this.readScalar(token, properties);
    }
    if (token.type === '[') return this.readFlowList(properties, depth);
    if (token.type === '{') return this.readFlowMap(properties, depth);
    if (token.type === '-' && mayBeIndentless) return this.readItems(properties, depth, true);
    if (token.type === 'block-list' && isBlock) return this.readItems(properties, depth, false);
    if (token.type === 'block-map' && isBlock) return this.readBlockMap(properties, depth);
    const { anchor, tag, start } = properties;
    if (anchor === undefined && tag === '') fail('a value is missing', token.start);
    return this.anchored(anchor, { kind: 'scalar', start, text: '', tag, isPlain: tag === '' });
  }

  private checkLimits(depth: number): void {
    const { start } = this.scanner.peek();
    const limits = { rule: 'yaml-within-limits', offset: start } as const;
    if (depth > deepestNesting) {
      throw new Unreadable({ ...limits, message: `nested deeper than ${String(deepestNesting)} levels` });
    }
    if (++this.nodes > mostNodes) {
      const message = `a document has more than ${String(mostNodes)} values`;
      throw new Unreadable({ ...limits, message, fix: 'Write each object as a document of its own' });
    }
  }

  private readAlias(): AliasNode {
    const token = this.scanner.take();
    const name = token.type === 'alias' ? token.name : '';
    const target = this.anchors.get(name);
    if (target === undefined) fail(`the alias "*${name.slice(0, 80)}" has no anchor before it`, token.start);
    return { kind: 'alias', start: token.start, name, target };
  }

  /** At most one anchor and one tag, in either order. */
  private readProperties(): Properties {
    const { start } = this.scanner.peek();
    let anchor: string | undefined;
    let tag = '';
    let hasTag = false;
    for (;;) {
      const token = this.scanner.peek();
      if (token.type === 'anchor' && anchor === undefined) anchor = token.name;
      else if (token.type === 'tag' && !hasTag) [tag, hasTag] = [this.resolveTag(token.tag, token.start), true];
      else return { start, anchor, tag };
      this.scanner.take();
    }
  }

  private resolveTag({ handle, suffix }: WrittenTag, start: number): string {
    if (handle === '') return suffix;
    const prefix = this.handles.get(handle);
    if (prefix === undefined) fail(`the tag handle ${JSON.stringify(handle)} is not defined`, start);
    return prefix + suffix;
  }

  private readScalar(token: Extract<Token, { type: 'scalar' }>, { start, anchor, tag }: Properties): ScalarNode {
    const isPlain = tag === '!' || (tag === '' && token.isPlain);
    return this.anchored(anchor, { kind: 'scalar', start, text: token.value, tag, isPlain });
  }

  private readItems({ start, anchor }: Properties, depth: number, isIndentless: boolean): ListNode {
    const list = this.anchored<ListNode>(anchor, { kind: 'list', start, items: [] });
    if (!isIndentless) this.scanner.take();
    while (this.at('-')) {
      const dash = this.scanner.take();
      const isEmpty = isIndentless ? this.at('-', 'key', 'value', 'block-end') : this.at('-', 'block-end');
      list.items.push(isEmpty ? empty(dash.start) : this.readNode(depth + 1, true, false));
    }
    if (!isIndentless) this.expect('block-end', 'an item of the list begins with "- "');
    return list;
  }

  private readBlockMap({ start, anchor }: Properties, depth: number): MapNode {
    const map = this.anchored<MapNode>(anchor, { kind: 'map', start, pairs: [] });
    this.scanner.take();
    while (this.at('key', 'value')) {
      const key = this.at('key') ? this.readPart('key', depth) : empty(this.scanner.peek().start);
      map.pairs.push([key, this.at('value') ? this.readPart('value', depth) : empty(this.scanner.peek().start)]);
    }
    this.expect('block-end', 'a key of the map is missing here, or the indentation is wrong');
    return map;
  }

  private readPart(part: 'key' | 'value', depth: number): YamlNode {
    const { start, type } = this.scanner.take();
    if (type === part && this.at('key', 'value', 'block-end')) return empty(start);
    return this.readNode(depth + 1, true, true);
  }

  private readFlowList({ start, anchor }: Properties, depth: number): ListNode {
    const list = this.anchored<ListNode>(anchor, { kind: 'list', start, items: [] });
    this.scanner.take();
    for (let isFirst = true; !this.at(']'); isFirst = false) {
      if (!isFirst) this.expect(',', 'items of a list are separated by "," and end with "]"');
      if (this.at('key')) list.items.push(this.readSinglePair(depth + 1));
      else if (!this.at(']')) list.items.push(this.readNode(depth + 1, false, false));
    }
    this.scanner.take();
    return list;
  }

  /** `[a: 1]` is a list that contains a map with one pair. */
  private readSinglePair(depth: number): MapNode {
    this.checkLimits(depth);
    const { start } = this.scanner.take();
    const isEmptyKey = this.at('value', ',', ']');
    const key = isEmptyKey ? empty(start) : this.readNode(depth + 1, false, false);
    // As goyaml does: without a key, the token after "?" is dropped.
    if (isEmptyKey) this.scanner.take();
    return { kind: 'map', start, pairs: [[key, this.readFlowValue(depth, ']')]] };
  }

  private readFlowMap({ start, anchor }: Properties, depth: number): MapNode {
    const map = this.anchored<MapNode>(anchor, { kind: 'map', start, pairs: [] });
    this.scanner.take();
    for (let isFirst = true; !this.at('}'); isFirst = false) {
      if (!isFirst) this.expect(',', 'fields of a map are separated by "," and end with "}"');
      if (this.at('key')) {
        const mark = this.scanner.take();
        const key = this.at('value', ',', '}') ? empty(mark.start) : this.readNode(depth + 1, false, false);
        map.pairs.push([key, this.readFlowValue(depth, '}')]);
      } else if (!this.at('}')) {
        const key = this.readNode(depth + 1, false, false);
        map.pairs.push([key, empty(key.start)]);
      }
    }
    this.scanner.take();
    return map;
  }

  private readFlowValue(depth: number, close: ']' | '}'): YamlNode {
    if (!this.at('value')) return empty(this.scanner.peek().start);
    const { start } = this.scanner.take();
    return this.at(',', close) ? empty(start) : this.readNode(depth + 1, false, false);
  }

  private at(...types: readonly Token['type'][]): boolean {
    return types.includes(this.scanner.peek().type);
  }

  private expect(type: Token['type'], problem: string): void {
    const token = this.scanner.peek();
    if (token.type !== type) fail(problem, token.start);
    this.scanner.take();
  }

  private anchored<Node extends Anchored>(anchor: string | undefined, node: Node): Node {
    if (anchor !== undefined) this.anchors.set(anchor, node);
    return node;
  }
}

function empty(start: number): ScalarNode {
  return { kind: 'scalar', start, text: '', tag: '', isPlain: true };
}

function fail(problem: string, offset: number): never {
  throw new Unreadable({ rule: 'yaml-well-formed', message: `invalid YAML: ${problem}`, offset });
}
