/** A value as it is written: tags and aliases are not resolved. `start` is its offset in the text. */
export type YamlNode = ScalarNode | ListNode | MapNode | AliasNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly start: number;
  readonly text: string;
  /** In full: `tag:yaml.org,2002:int` for `!!int`; empty without a tag. */
  readonly tag: string;
  readonly isPlain: boolean;
}

export interface ListNode {
  readonly kind: 'list';
  readonly start: number;
  readonly items: YamlNode[];
}

export interface MapNode {
  readonly kind: 'map';
  readonly start: number;
  readonly pairs: (readonly [YamlNode, YamlNode])[];
}

export interface AliasNode {
  readonly kind: 'alias';
  readonly start: number;
  readonly name: string;
  readonly target: Exclude<YamlNode, AliasNode>;
}
