import { judgeAdmission } from '../admission/judge-admission';
import { analyze } from '../analysis/analyze';
import { analyzeCluster } from '../analysis/analyze-clusters';
import { judgeSchema } from '../schema/judge-schema';
import type { Judge } from './judge';
import { duplicateJudge } from './duplicate-judge';

const schemaJudge: Judge = {
  level: 'schema',
  *judge({ manifests }, { release, schemas }) {
    for (const manifest of manifests) yield* judgeSchema(manifest, release, schemas);
  },
};

/** The webhook compares strings by prefix and warns too often. The analysis compares what is matched. */
const LEFT_TO_ANALYSIS: ReadonlySet<string> = new Set(['route-reachable', 'match-effective']);

const admissionJudge: Judge = {
  level: 'admission',
  *judge({ manifests }) {
    for (const manifest of manifests) {
      yield* judgeAdmission(manifest).filter(({ rule }) => !LEFT_TO_ANALYSIS.has(rule));
    }
  },
};

const meshJudge: Judge = {
  level: 'mesh',
  judge: (snapshot, { externals, least, optionalRules, cluster }) =>
    cluster === undefined
      ? analyze(snapshot, { externals, least, optionalRules })
      : analyzeCluster(snapshot, cluster, { externals, least, optionalRules }),
};

/** All checks, in the order in which they run. */
export const judges: readonly Judge[] = [schemaJudge, admissionJudge, duplicateJudge, meshJudge];
