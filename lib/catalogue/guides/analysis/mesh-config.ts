import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'mesh-config-failover-effective': {
    why: 'Envoy fails over to another place for hosts whose outlierDetection takes endpoints out, and for no others; without a DestinationRule that has it the setting does nothing. (Where failover and outlierDetection belong into one policy, locality-outlier-detection says so.)',
    fix: 'Add outlierDetection to the trafficPolicy of the hosts that should fail over.',
  },
  'mesh-config-readable': {
    why: "istiod does not start with settings that are not valid YAML. Other rules then assume Istio's defaults.",
    fix: 'Correct the YAML under the key mesh of the ConfigMap.',
  },
  'mesh-networks-registry-known': {
    why: 'Endpoints of a cluster whose Secret is not there belong to no network, so no gateway is used to reach them.',
    fix: 'Add the remote Secret of the cluster, or correct fromRegistry.',
  },
};
