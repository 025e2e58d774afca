import { NameIndex } from '../../../snapshot/name-index';
import { runningAccounts } from '../../known-principals';
import type { Rule } from '../../rule';

export const workloadGroupAccountExists: Rule = {
  name: 'workload-group-account-exists',
  code: 'KIA1701',
  severity: 'info',
  summary: 'The service account of a WorkloadGroup neither exists nor belongs to a workload.',

  *check(mesh) {
    const accounts = runningAccounts(mesh);
    for (const { spec, namespace, manifest } of mesh.configs('WorkloadGroup')) {
      const template = spec.message('template');
      const account = template?.text('serviceAccount') ?? '';
      const known = accounts.get(namespace);
      if (template === undefined || account === '' || known?.has(account) === true) continue;
      const nearest = new NameIndex(known ?? []).nearest(account);
      yield {
        manifest,
        path: template.at('serviceAccount'),
        message: `there is no service account "${account}" in namespace "${namespace}", got ${[...(known ?? [])].slice(0, 5).join(', ') || 'none'}`,
        fix: nearest === undefined ? 'Add the ServiceAccount' : `Write ${nearest}`,
      };
    }
  },
};
