import { judgeAdmission } from '../admission/judge-admission';
import { admissionRules, type AdmissionRule } from '../admission/rules';
import { analyze } from '../analysis/analyze';
import { analyzeCluster } from '../analysis/analyze-clusters';
import { clusterRules } from '../analysis/cluster-rules';
import { rules } from '../analysis/rules';
import { judgeSchema } from '../schema/judge-schema';
import { schemaRules } from '../schema/rules';
import type { Judge } from './judge';
import { duplicateJudge } from './duplicate-judge';

const schemaJudge: Judge = {
  rules: schemaRules,
  level: 'schema',
  *judge({ manifests }, { release, schemas }) {
    for (const manifest of manifests) yield* judgeSchema(manifest, release, schemas);
  },
};

/** The webhook compares prefixes of texts and warns too often; the rules of the mesh compare what is matched. */
const SAID_BY_ANALYSIS: ReadonlySet<string> = new Set(['route-reachable', 'match-effective']);

const admissionJudge: Judge = {
  rules: Object.entries<AdmissionRule>(admissionRules).map(([name, { aliases, code, alsoCodes }]) => ({
    name,
    aliases,
    code,
    alsoCodes,
  })),
  level: 'admission',
  *judge({ manifests }) {
    for (const manifest of manifests) {
      yield* judgeAdmission(manifest).filter(({ rule }) => !SAID_BY_ANALYSIS.has(rule));
    }
  },
};

const meshJudge: Judge = {
  rules: [
    ...[...rules, ...clusterRules].map(({ name, aliases, code, alsoCodes }) => ({ name, aliases, code, alsoCodes })),
    { name: 'rule-completes' },
  ],
  level: 'mesh',
  judge: (snapshot, { externals, least, optionalRules, cluster }) =>
    cluster === undefined
      ? analyze(snapshot, { externals, least, optionalRules })
      : analyzeCluster(snapshot, cluster, { externals, least, optionalRules }),
};

/** All that judges objects, in the order in which it does. */
export const judges: readonly Judge[] = [schemaJudge, admissionJudge, duplicateJudge, meshJudge];
