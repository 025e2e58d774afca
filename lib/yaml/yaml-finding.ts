import type { Wording } from '../model/finding';
import type { yamlRules } from './rules';

/** What is wrong with a string as YAML, found before there are objects. */
export interface YamlFinding extends Wording {
  readonly rule: keyof typeof yamlRules;
  /** Place in the document. */
  readonly offset: number;
}
