import type { ClusterOfMesh } from '../analysis/analyze-clusters';
import type { Diagnostic, Severity } from '../model/diagnostic';
import type { IstioRelease } from '../model/istio-release';
import type { SchemaSource } from '../schema/schema-node';
import type { Externals } from '../snapshot/externals';
import type { ConfigSnapshot } from '../snapshot/config-snapshot';

/** One kind of check, with rules of its own. */
export interface Check {
  /**
   * What it checks: one object against its schema, one object as Istio's webhook does, or all objects together.
   */
  readonly level: 'schema' | 'admission' | 'mesh';
  readonly run: (snapshot: ConfigSnapshot, context: CheckContext) => Iterable<Diagnostic>;
}

/** What is known besides the objects. */
export interface CheckContext {
  readonly release: IstioRelease;
  /** What exists although it is not among the objects. */
  readonly externals: Externals;
  /** Names of optional rules to run. */
  readonly optionalRules: readonly string[];
  /** Findings less severe than this may be omitted. */
  readonly least: Severity;
  /** The clusters of the mesh. @default - the objects are the whole mesh */
  readonly cluster?: ClusterOfMesh;
  /** Schemas that take precedence over those of the release. */
  readonly schemas?: SchemaSource;
}
