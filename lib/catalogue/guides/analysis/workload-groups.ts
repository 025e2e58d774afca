import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'workload-group-account-exists': {
    why: 'Machines of the group get their certificate as that service account. It is assumed that what creates it is among the objects.',
    fix: 'Add the ServiceAccount, or correct its name in template.serviceAccount.',
  },
  'workload-group-labels-distinct': {
    why: 'Services and policies choose workloads by their labels, and cannot tell those of one group from those of the other.',
    fix: 'Give each WorkloadGroup a label of its own.',
  },
};
