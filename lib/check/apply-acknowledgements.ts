import type { Diagnostic } from '../model/diagnostic';
import { nearestName } from '../model/nearest';
import type { Acknowledgement } from './acknowledgement';
import type { RuleName } from './judge';

/** Diagnostics parted by whether somebody acknowledged them. */
export interface AcknowledgedDiagnostics {
  readonly open: readonly Diagnostic[];
  readonly acknowledged: readonly { readonly diagnostic: Diagnostic; readonly reason: string }[];
}

/**
 * Parts what was found by what is acknowledged. An acknowledgement without a finding is a finding itself: what it stood
 * for is gone, or it is misspelled, and it would hide what comes next.
 *
 * @param rules all that could have been found; a code that is not among them is another tool's business
 */
export function applyAcknowledgements(
  diagnostics: readonly Diagnostic[],
  acknowledgements: readonly Acknowledgement[],
  rules: readonly RuleName[],
): AcknowledgedDiagnostics {
  const index = new AcknowledgementIndex(acknowledgements);
  const open: Diagnostic[] = [];
  const acknowledged: { diagnostic: Diagnostic; reason: string }[] = [];
  const matched = new Set<Acknowledgement>();
  for (const diagnostic of diagnostics) {
    const covering = index.candidates(diagnostic).filter(({ covers }) => covers(diagnostic));
    for (const acknowledgement of covering) matched.add(acknowledgement);
    const [first] = covering;
    if (first === undefined) open.push(diagnostic);
    else acknowledged.push({ diagnostic, reason: first.reason });
  }
  const known = new Set(rules.flatMap(({ name, code = name, alsoCodes = [] }) => [name, code, ...alsoCodes]));
  for (const acknowledgement of acknowledgements) {
    if (matched.has(acknowledgement)) continue;
    const isForeign = acknowledgement.manifest !== undefined && !known.has(acknowledgement.rule);
    if (isForeign && acknowledgement.rule !== '*') continue;
    open.push(unmatched(acknowledgement, known));
  }
  return { open, acknowledged };
}

/** Acknowledgements by rule and, where they stand on an object, by that object: each finding looks at few. */
class AcknowledgementIndex {
  private readonly byRule = new Map<string, Acknowledgement[]>();
  private readonly byManifest = new Map<object, Acknowledgement[]>();

  public constructor(acknowledgements: readonly Acknowledgement[]) {
    for (const acknowledgement of acknowledgements) {
      const { rule, manifest } = acknowledgement;
      if (manifest === undefined) addTo(this.byRule, rule, acknowledgement);
      else addTo(this.byManifest, manifest, acknowledgement);
    }
  }

  public candidates({ rule, code = rule, alsoCodes = [], manifest }: Diagnostic): readonly Acknowledgement[] {
    const own = manifest === undefined ? [] : (this.byManifest.get(manifest) ?? []);
    const names = new Set([rule, code, ...alsoCodes]);
    return [
      ...[...names].flatMap((name) => this.byRule.get(name) ?? []),
      ...own.filter((item) => item.rule === '*' || names.has(item.rule)),
    ];
  }
}

function addTo<Key>(map: Map<Key, Acknowledgement[]>, key: Key, item: Acknowledgement): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

function unmatched({ rule, manifest, place, source }: Acknowledgement, known: ReadonlySet<string>): Diagnostic {
  const isKnown = rule === '*' || known.has(rule);
  const nearest = isKnown ? undefined : nearestName(rule, known);
  const problem = isKnown ? 'no finding matches it' : `no rule has the name or code ${JSON.stringify(rule)}`;
  return {
    rule: 'acknowledgement-matches',
    severity: 'warning',
    manifest,
    path: manifest === undefined ? [] : ['metadata', 'annotations'],
    place,
    message: `${source} acknowledges ${rule === '*' ? 'every rule' : JSON.stringify(rule)}, and ${problem}`,
    fix: nearest === undefined ? 'Remove it' : `Write ${nearest}`,
  };
}
