import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'authorization-policy-principal-local': {
    why: 'The policy rule matches only clients of that cluster, and no client at all if the clusters cannot reach each other. This finding replaces the finding of authorization-policy-principal-exists.',
    fix: "Make sure that workloads of the other cluster can reach the policy's workloads, or remove the principal.",
  },
  'service-clusters-agree': {
    why: 'Istio treats a Service that several clusters have as one Service, so clients of one cluster call the ports of another. Type, ports and whether it is headless are compared; node ports may differ.',
    fix: 'Give the Service the same type and ports in all clusters.',
  },
};
