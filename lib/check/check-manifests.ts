import type { ClusterOfMesh } from '../analysis/analyze-clusters';
import { ruleCatalogue } from '../catalogue/rules';
import type { Diagnostic, Severity } from '../model/diagnostic';
import { formatFieldPath } from '../model/field-path';
import { newestIstioRelease, type IstioRelease } from '../model/istio-release';
import type { Manifest } from '../model/manifest';
import type { Origins } from '../model/origin';
import { isAtLeastAsSevere } from '../model/severity';
import type { CheckResult } from '../report/check-result';
import type { SchemaSource } from '../schema/schema-node';
import type { Externals } from '../snapshot/externals';
import { ConfigSnapshot } from '../snapshot/config-snapshot';
import type { Acknowledgement } from './acknowledgement';
import { annotatedAcknowledgements } from './annotated-acknowledgements';
import { applyAcknowledgements } from './apply-acknowledgements';
import type { CheckContext } from './check';
import { checks } from './checks';
import { orderFindings } from './order-findings';
import { Reporter } from './reporter';

export interface CheckOptions {
  /**
   * Istio release that the objects are for.
   *
   * @default - the newest known release
   */
  readonly release?: IstioRelease;
  /**
   * Where the objects came from.
   *
   * @default - unknown: findings name objects without places
   */
  readonly origins?: Origins;
  /**
   * Findings of earlier steps, such as parsing.
   *
   * @default - none
   */
  readonly diagnostics?: readonly Diagnostic[];
  /**
   * Acknowledgements other than annotations.
   *
   * @default - none
   */
  readonly acknowledgements?: readonly Acknowledgement[];
  /**
   * What exists although it is not among the objects.
   *
   * @default - none
   */
  readonly externals?: Externals;
  /**
   * Names of optional rules to run, such as `workload-has-policy`.
   *
   * @default - none
   */
  readonly optionalRules?: readonly string[];
  /**
   * The clusters of the mesh that the objects belong to.
   *
   * @default - the objects are the whole mesh
   */
  readonly cluster?: ClusterOfMesh;
  /**
   * Schemas that take precedence over those of the release.
   *
   * @default - none
   */
  readonly schemas?: SchemaSource;
  /**
   * Findings less severe than this are omitted.
   *
   * @default info
   */
  readonly least?: Severity;
}

/** Checks objects, each by itself and all of them together. A mistake in one object does not keep others from being checked. */
export function checkManifests(manifests: readonly Manifest[], options: CheckOptions = {}): CheckResult {
  const {
    release = newestIstioRelease,
    origins = new Map(),
    diagnostics = [],
    acknowledgements = [],
    externals = {},
    optionalRules = [],
    least = 'info',
  } = options;
  const snapshot = new ConfigSnapshot(manifests);
  const all = [...acknowledgements, ...annotatedAcknowledgements(manifests)];
  // An acknowledgement may be for a finding that is omitted from the result.
  const kept = all.length === 0 ? least : 'info';
  const context = {
    release,
    externals,
    optionalRules,
    schemas: options.schemas,
    cluster: options.cluster,
    least: kept,
  };
  const found = [...diagnostics, ...runChecks(snapshot, context)];
  const { open, acknowledged } = applyAcknowledgements(found, all, ruleCatalogue);
  // Finding where a construct was created is expensive, so omitted findings are dropped first.
  const shown = open.filter(({ severity }) => isAtLeastAsSevere(severity, least));
  const reporter = new Reporter(origins, manifests);
  return {
    release,
    objects: manifests.length,
    findings: orderFindings(shown.map((diagnostic) => reporter.report(diagnostic))),
    acknowledged: orderFindings(
      acknowledged.map(({ diagnostic, reason }) => ({ ...reporter.report(diagnostic), reason })),
    ),
  };
}

/** Where the schema reports a field, findings of Istio's webhook about the same field are dropped. */
function runChecks(snapshot: ConfigSnapshot, context: CheckContext): readonly Diagnostic[] {
  const reportedBySchema = new Map<Manifest, Set<string>>();
  return checks.flatMap(({ level, run }) =>
    [...run(snapshot, context)].filter(({ manifest, path }) => {
      if (manifest === undefined || level === 'mesh') return true;
      const field = formatFieldPath(path);
      const reported = reportedBySchema.get(manifest);
      if (level === 'admission') return reported?.has(field) !== true;
      if (reported === undefined) reportedBySchema.set(manifest, new Set([field]));
      else reported.add(field);
      return true;
    }),
  );
}
