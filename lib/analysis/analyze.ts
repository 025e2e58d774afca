import type { Diagnostic, Severity } from '../model/diagnostic';
import { isAtLeastAsSevere } from '../model/severity';
import type { ConfigSnapshot } from '../snapshot/config-snapshot';
import { MeshView, type MeshViewOptions } from '../mesh/mesh-view';
import type { MeshFinding, Rule } from './rule';
import { rules } from './rules';

export interface AnalyzeOptions extends MeshViewOptions {
  /** Names of optional rules to run as well. @default - none */
  readonly optionalRules?: readonly string[];
  /** Findings less severe than this are dropped. @default info */
  readonly least?: Severity;
}

/**
 * Checks the objects of a mesh together, as `istioctl analyze` checks a cluster. It finds references to missing objects,
 * objects that contradict each other, and settings that have no effect.
 *
 * @returns in the order of the rules, and for each rule in the order of its objects by namespace and name
 */
export function analyze(snapshot: ConfigSnapshot, options: AnalyzeOptions = {}): readonly Diagnostic[] {
  const { optionalRules = [], least = 'info', ...rest } = options;
  const mesh = new MeshView(snapshot, rest);
  return rules
    .filter(({ name, isOptional }) => isOptional !== true || optionalRules.includes(name))
    .flatMap((rule) => runRule(rule, mesh, least));
}

/** What one rule finds in a mesh. If a rule throws, its failure is reported as a finding and the other rules still run. */
function runRule(rule: Rule, mesh: MeshView, least: Severity): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  try {
    for (const finding of rule.check(mesh)) {
      if (isAtLeastAsSevere(finding.severity ?? rule.severity, least)) found.push(toDiagnostic(rule, finding));
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    found.push({
      rule: 'rule-completes',
      severity: 'error',
      path: [],
      message: `rule ${rule.name} could not finish: ${reason}`,
      fix: 'Report the error together with the objects that were checked. The other rules have run',
    });
  }
  return found;
}

function toDiagnostic(
  { name, code, alsoCodes, severity }: Rule,
  { manifest, path, message, fix, ...rest }: MeshFinding,
): Diagnostic {
  return {
    rule: name,
    ...(code !== undefined && { code }),
    ...(alsoCodes !== undefined && { alsoCodes }),
    severity: rest.severity ?? severity,
    manifest,
    path,
    message,
    ...(fix !== undefined && { fix }),
    ...(rest.related !== undefined && { related: rest.related }),
  };
}
