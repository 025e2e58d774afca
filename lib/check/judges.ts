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

/** The webhook compares prefixes of texts and warns too often; the rules of the mesh compare what is matched. */
const SAID_BY_ANALYSIS: ReadonlySet<string> = new Set(['route-reachable', 'match-effective']);

const admissionJudge: Judge = {
  level: 'admission',
  *judge({ manifests }) {
    for (const manifest of manifests) {
      yield* judgeAdmission(manifest).filter(({ rule }) => !SAID_BY_ANALYSIS.has(rule));
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

/** All that judges objects, in the order in which it does. */
export const judges: readonly Judge[] = [schemaJudge, admissionJudge, duplicateJudge, meshJudge];
