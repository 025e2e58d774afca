import type { Diagnostic } from '../model/diagnostic';
import { nearestName } from '../model/nearest';
import type { Acknowledgement } from './acknowledgement';
import { AcknowledgementIndex } from './acknowledgement-index';
import { RuleNames, type RuleName } from './rule-names';

/** Diagnostics, split into acknowledged ones and the rest. */
export interface AcknowledgedDiagnostics {
  readonly open: readonly Diagnostic[];
  readonly acknowledged: readonly { readonly diagnostic: Diagnostic; readonly reason: string }[];
}

/**
 * Splits findings into acknowledged ones and the rest. An acknowledgement that matches nothing is itself reported: the
 * finding is gone, or the rule is misspelled, and the entry would hide whatever comes next.
 *
 * @param rules all rules that could have found something; an annotation with another code belongs to another tool
 */
export function applyAcknowledgements(
  diagnostics: readonly Diagnostic[],
  acknowledgements: readonly Acknowledgement[],
  rules: readonly RuleName[],
): AcknowledgedDiagnostics {
  const names = new RuleNames(rules);
  const index = new AcknowledgementIndex(acknowledgements, names);
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
  for (const acknowledgement of acknowledgements) {
    const { rule, manifest } = acknowledgement;
    if (matched.has(acknowledgement)) {
      const current = names.current(rule);
      if (current !== rule) open.push(renamed(acknowledgement, current));
      continue;
    }
    const isForeign = manifest !== undefined && !names.has(rule);
    if (!isForeign || rule === '*') open.push(unmatched(acknowledgement, names));
  }
  return { open, acknowledged };
}

function unmatched(acknowledgement: Acknowledgement, names: RuleNames): Diagnostic {
  const { rule, source } = acknowledgement;
  const isKnown = rule === '*' || names.has(rule);
  const nearest = isKnown ? undefined : nearestName(rule, names.all);
  const problem = isKnown ? 'no finding matches it' : `no rule has the name or code ${JSON.stringify(rule)}`;
  return {
    rule: 'acknowledgement-matches',
    severity: 'warning',
    ...placeOf(acknowledgement),
    message: `${source} acknowledges ${rule === '*' ? 'every rule' : JSON.stringify(rule)}, and ${problem}`,
    fix: nearest === undefined ? 'Remove it' : `Write ${nearest}`,
  };
}

/** The acknowledgement counts all the same. */
function renamed(acknowledgement: Acknowledgement, name: string): Diagnostic {
  const { rule, source } = acknowledgement;
  return {
    rule: 'acknowledgement-name-current',
    severity: 'info',
    ...placeOf(acknowledgement),
    message: `${source} acknowledges ${JSON.stringify(rule)}, which is the old name of ${name}`,
    fix: `Write ${name}`,
  };
}

function placeOf({ manifest, place }: Acknowledgement): Pick<Diagnostic, 'manifest' | 'path' | 'place'> {
  return { manifest, path: manifest === undefined ? [] : ['metadata', 'annotations'], place };
}
