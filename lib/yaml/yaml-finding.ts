import type { Wording } from '../model/finding';
import type { yamlRules } from './rules';

/** An error in YAML, found before there are objects. */
export interface YamlFinding extends Wording {
  readonly rule: keyof typeof yamlRules;
  /** Offset in the document. */
  readonly offset: number;
}
