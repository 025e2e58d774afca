import { admissionRules, type AdmissionRule } from '../admission/rules';
import { clusterRules } from '../analysis/cluster-rules';
import { rules } from '../analysis/rules';
import { schemaRules } from '../schema/rules';
import { yamlRules } from '../yaml/rules';
import { checkRules } from './check-rules';
import type { RuleInfo } from './rule-info';

/** Every rule whose name a report can contain, in the order in which they run. */
export const ruleCatalogue: readonly RuleInfo[] = [
  ...Object.entries(yamlRules).map(([name, summary]): RuleInfo => ({ name, body: 'yaml', severity: 'error', summary })),
  ...Object.entries(schemaRules).map(([name, summary]): RuleInfo => ({
    name,
    body: 'schema',
    severity: 'error',
    summary,
  })),
  ...Object.entries<AdmissionRule>(admissionRules).map(([name, rule]): RuleInfo => ({
    name,
    body: 'admission',
    ...rule,
  })),
  ...[...rules, ...clusterRules].map(({ name, aliases, code, alsoCodes, severity, summary, isOptional }): RuleInfo => ({
    name,
    body: 'analysis',
    aliases,
    code,
    alsoCodes,
    severity,
    summary,
    isOptional,
  })),
  ...Object.entries(checkRules).map(([name, rule]): RuleInfo => ({ name, body: 'check', ...rule })),
];
