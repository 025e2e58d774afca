import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'authorization-policy-principal-local': {
    why: 'The rule is for callers from there, and for nobody as long as the clusters do not reach each other. It is said in place of authorization-policy-principal-exists.',
    fix: "Make sure that workloads of the other cluster can reach the policy's workloads, or remove the principal.",
  },
  'service-clusters-agree': {
    why: 'A Service that several clusters have is one Service to Istio, so clients of one cluster call the ports of another one. Its type, its ports and whether it is headless are compared; node ports are for each cluster to choose.',
    fix: 'Give the Service the same type and ports in all clusters.',
  },
};
