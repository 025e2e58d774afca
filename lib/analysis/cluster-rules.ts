import type { Rule } from './rule';

/** A rule about several clusters of one mesh; `analyzeClusters` finds it. */
export type ClusterRule = Omit<Rule, 'check'>;

export const serviceClustersAgree: ClusterRule = {
  name: 'service-clusters-agree',
  code: 'IST0170',
  severity: 'warning',
  summary: 'A Service differs between clusters of a mesh.',
};

export const authorizationPolicyPrincipalLocal: ClusterRule = {
  name: 'authorization-policy-principal-local',
  code: 'KIA0107',
  severity: 'info',
  summary: 'An AuthorizationPolicy names a service account that only another cluster of the mesh has.',
};

/** Rules that compare the clusters of one mesh. */
export const clusterRules: readonly ClusterRule[] = [serviceClustersAgree, authorizationPolicyPrincipalLocal];
