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
import type { JudgeContext } from './judge';
import { judges } from './judges';
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
   * @default - not known: findings name objects without places
   */
  readonly origins?: Origins;
  /**
   * What was found before there were objects.
   *
   * @default - nothing
   */
  readonly diagnostics?: readonly Diagnostic[];
  /**
   * What is acknowledged, beside what annotations say.
   *
   * @default - nothing
   */
  readonly acknowledgements?: readonly Acknowledgement[];
  /**
   * What is there without being among the objects.
   *
   * @default - nothing
   */
  readonly externals?: Externals;
  /**
   * Names of rules that run for those who ask for them, `workload-has-policy`.
   *
   * @default - none
   */
  readonly optionalRules?: readonly string[];
  /**
   * The clusters of the mesh that the objects belong to.
   *
   * @default - the objects are all of the mesh
   */
  readonly cluster?: ClusterOfMesh;
  /**
   * Schemas that go before those of the release.
   *
   * @default - none
   */
  readonly schemas?: SchemaSource;
  /**
   * Findings less severe than this are left out.
   *
   * @default info
   */
  readonly least?: Severity;
}

/** Judges objects, all of them together; each on its own merits, whatever is wrong with the others. */
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
  // What is left out may still be what somebody has acknowledged.
  const kept = all.length === 0 ? least : 'info';
  const context = {
    release,
    externals,
    optionalRules,
    schemas: options.schemas,
    cluster: options.cluster,
    least: kept,
  };
  const found = [...diagnostics, ...judgeAll(snapshot, context)];
  const { open, acknowledged } = applyAcknowledgements(found, all, ruleCatalogue);
  // Where a construct was made costs much to tell, so what is left out is left out first.
  const told = open.filter(({ severity }) => isAtLeastAsSevere(severity, least));
  const reporter = new Reporter(origins);
  return {
    release,
    objects: manifests.length,
    findings: orderFindings(told.map((diagnostic) => reporter.report(diagnostic))),
    acknowledged: orderFindings(
      acknowledged.map(({ diagnostic, reason }) => ({ ...reporter.report(diagnostic), reason })),
    ),
  };
}

/** What the schema says about a field, Istio's webhook does not say again. */
function judgeAll(snapshot: ConfigSnapshot, context: JudgeContext): readonly Diagnostic[] {
  const saidBySchema = new Map<Manifest, Set<string>>();
  return judges.flatMap(({ level, judge }) =>
    [...judge(snapshot, context)].filter(({ manifest, path }) => {
      if (manifest === undefined || level === 'mesh') return true;
      const field = formatFieldPath(path);
      const said = saidBySchema.get(manifest);
      if (level === 'admission') return said?.has(field) !== true;
      if (said === undefined) saidBySchema.set(manifest, new Set([field]));
      else said.add(field);
      return true;
    }),
  );
}
