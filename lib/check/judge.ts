import type { Diagnostic } from '../model/diagnostic';
import type { IstioRelease } from '../model/istio-release';
import type { ConfigSnapshot } from '../snapshot/config-snapshot';

/** What users acknowledge a rule by. */
export interface RuleName {
  readonly name: string;
  /** What istioctl or Kiali print for the same finding. */
  readonly code?: string;
}

/** One body of rules. */
export interface Judge {
  /** All that it can find. */
  readonly rules: readonly RuleName[];
  /**
   * What it looks at: the form of one object against its schema, the sense of one object as Istio's webhook sees it, or the
   * objects together.
   */
  readonly level: 'schema' | 'admission' | 'mesh';
  readonly judge: (snapshot: ConfigSnapshot, release: IstioRelease) => Iterable<Diagnostic>;
}
