import type { Wording } from '../model/finding';

/** What is wrong with a string as YAML, found before there are objects. */
export interface YamlFinding extends Wording {
  readonly rule: 'yaml-well-formed' | 'yaml-keys-unique' | 'yaml-rendered' | 'yaml-within-limits';
  /** Place in the document. */
  readonly offset: number;
}
