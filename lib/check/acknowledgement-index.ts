import type { Diagnostic } from '../model/diagnostic';
import type { Acknowledgement } from './acknowledgement';
import type { RuleNames } from './rule-names';

/** Acknowledgements by rule, and those on objects by object, so that each finding is compared with only a few. */
export class AcknowledgementIndex {
  private readonly byRule = new Map<string, Acknowledgement[]>();
  private readonly byManifest = new Map<object, Acknowledgement[]>();
  private readonly names: RuleNames;

  public constructor(acknowledgements: readonly Acknowledgement[], names: RuleNames) {
    this.names = names;
    for (const acknowledgement of acknowledgements) {
      const { rule, manifest } = acknowledgement;
      if (manifest === undefined) addTo(this.byRule, names.current(rule), acknowledgement);
      else addTo(this.byManifest, manifest, acknowledgement);
    }
  }

  public candidates({ rule, code = rule, alsoCodes = [], manifest }: Diagnostic): readonly Acknowledgement[] {
    const own = manifest === undefined ? [] : (this.byManifest.get(manifest) ?? []);
    const names = new Set([rule, code, ...alsoCodes]);
    return [
      ...[...names].flatMap((name) => this.byRule.get(name) ?? []),
      ...own.filter((item) => item.rule === '*' || names.has(this.names.current(item.rule))),
    ];
  }
}

function addTo<Key>(map: Map<Key, Acknowledgement[]>, key: Key, item: Acknowledgement): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}
