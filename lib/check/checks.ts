import { validateAdmission } from '../admission/validate-admission';
import { analyze } from '../analysis/analyze';
import { analyzeCluster } from '../analysis/analyze-clusters';
import { validateSchema } from '../schema/validate-schema';
import type { Check } from './check';
import { duplicateCheck } from './duplicate-check';

const schemaCheck: Check = {
  level: 'schema',
  *run({ manifests }, { release, schemas }) {
    for (const manifest of manifests) yield* validateSchema(manifest, release, schemas);
  },
};

/** The webhook compares strings by prefix and warns too often. The analysis compares what is matched. */
const LEFT_TO_ANALYSIS: ReadonlySet<string> = new Set(['route-reachable', 'match-effective']);

const admissionCheck: Check = {
  level: 'admission',
  *run({ manifests }) {
    for (const manifest of manifests) {
      yield* validateAdmission(manifest).filter(({ rule }) => !LEFT_TO_ANALYSIS.has(rule));
    }
  },
};

const meshCheck: Check = {
  level: 'mesh',
  run: (snapshot, { externals, least, optionalRules, cluster }) =>
    cluster === undefined
      ? analyze(snapshot, { externals, least, optionalRules })
      : analyzeCluster(snapshot, cluster, { externals, least, optionalRules }),
};

/** All checks, in the order in which they run. */
export const checks: readonly Check[] = [schemaCheck, admissionCheck, duplicateCheck, meshCheck];
