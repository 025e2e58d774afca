import type { ClusterOfMesh } from '../analysis/analyze-clusters';
import type { Diagnostic, Severity } from '../model/diagnostic';
import type { IstioRelease } from '../model/istio-release';
import type { SchemaSource } from '../schema/schema-node';
import type { Externals } from '../snapshot/externals';
import type { ConfigSnapshot } from '../snapshot/config-snapshot';

/** One body of rules. */
export interface Judge {
  /**
   * What it looks at: the form of one object against its schema, the sense of one object as Istio's webhook sees it, or the
   * objects together.
   */
  readonly level: 'schema' | 'admission' | 'mesh';
  readonly judge: (snapshot: ConfigSnapshot, context: JudgeContext) => Iterable<Diagnostic>;
}

/** What is known beside the objects. */
export interface JudgeContext {
  readonly release: IstioRelease;
  /** What is there without being among the objects. */
  readonly externals: Externals;
  /** Names of rules that run for those who ask for them. */
  readonly optionalRules: readonly string[];
  /** Findings less severe than this may be left out. */
  readonly least: Severity;
  /** The clusters of the mesh. @default - the objects are all of it */
  readonly cluster?: ClusterOfMesh;
  /** Schemas that go before those of the release. */
  readonly schemas?: SchemaSource;
}
