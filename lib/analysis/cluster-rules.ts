import type { Rule } from './rule';

/** A rule about several clusters of one mesh; `analyzeClusters` finds it. */
export type ClusterRule = Omit<Rule, 'check'>;

export const serviceClustersAgree: ClusterRule = {
  name: 'service-clusters-agree',
  code: 'IST0170',
  severity: 'warning',
  summary: 'A Service is another in one cluster of a mesh than in the others.',
  why: 'A Service that several clusters have is one Service to Istio, so clients of one cluster call the ports of another one. Its type, its ports and whether it is headless are compared; node ports are for each cluster to choose.',
};

export const authorizationPolicyPrincipalLocal: ClusterRule = {
  name: 'authorization-policy-principal-local',
  code: 'KIA0107',
  severity: 'info',
  summary: 'An AuthorizationPolicy names a service account that another cluster of the mesh alone has.',
  why: 'The rule is for callers from there, and for nobody as long as the clusters do not reach each other. It is said in place of authorization-policy-principal-exists.',
};

/** What is judged about clusters of one mesh together. */
export const clusterRules: readonly ClusterRule[] = [serviceClustersAgree, authorizationPolicyPrincipalLocal];
