import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'workload-group-account-exists': {
    why: 'Machines of the group get their certificates as that service account. The rule assumes that the ServiceAccount would be among the objects.',
    fix: 'Add the ServiceAccount, or correct its name in template.serviceAccount.',
  },
  'workload-group-labels-distinct': {
    why: 'Services and policies select workloads by label, and cannot distinguish those of one group from those of the other.',
    fix: 'Give each WorkloadGroup a label of its own.',
  },
};
