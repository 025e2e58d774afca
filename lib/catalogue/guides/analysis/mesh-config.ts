import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'mesh-config-failover-effective': {
    why: 'Envoy fails over only for hosts whose outlierDetection ejects endpoints. Without such a DestinationRule the setting has no effect. The rule locality-outlier-detection checks failover within one DestinationRule.',
    fix: 'Add outlierDetection to the trafficPolicy of the hosts that should fail over.',
  },
  'mesh-config-readable': {
    why: "istiod does not start with an invalid MeshConfig. Other rules then assume Istio's defaults.",
    fix: 'Correct the YAML under the key mesh of the ConfigMap.',
  },
  'mesh-networks-registry-known': {
    why: 'Endpoints of a cluster without a remote Secret belong to no network, so no gateway is used to reach them.',
    fix: 'Add the remote Secret of the cluster, or correct fromRegistry.',
  },
};
