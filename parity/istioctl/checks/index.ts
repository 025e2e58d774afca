import type { IstioctlCheck } from '../istioctl-finding';
import { authorizationPolicySelectorMatches } from './authorization-policy-selector-matches';
import { destinationRuleHostExists } from './destination-rule-host-exists';
import { destinationRuleSubsetHasWorkloads } from './destination-rule-subset-has-workloads';
import { gatewayCredentialExists } from './gateway-credential-exists';
import { gatewayCredentialUsable } from './gateway-credential-usable';
import { gatewayHasServers } from './gateway-has-servers';
import { gatewayPortServed } from './gateway-port-served';
import { gatewaySelectorMatches } from './gateway-selector-matches';
import { gatewayServersDisjoint } from './gateway-servers-disjoint';
import { policySelectsNoGateway } from './policy-selects-no-gateway';
import { serviceEntryAddressesSet } from './service-entry-addresses-set';
import { serviceEntryProtocolUnique } from './service-entry-protocol-unique';
import { telemetryDefaultUnique } from './telemetry-default-unique';
import { virtualServiceClaimsAuthenticated } from './virtual-service-claims-authenticated';
import { virtualServiceGatewayExists } from './virtual-service-gateway-exists';
import { virtualServiceHostInGateway } from './virtual-service-host-in-gateway';
import { workloadImageInjected } from './workload-image-injected';
import { workloadServicePortsAgree } from './workload-service-ports-agree';
import { workloadServiceProtocolsAgree } from './workload-service-protocols-agree';

const all: readonly IstioctlCheck[] = [
  authorizationPolicySelectorMatches,
  destinationRuleHostExists,
  destinationRuleSubsetHasWorkloads,
  gatewayCredentialExists,
  gatewayCredentialUsable,
  gatewayHasServers,
  gatewayPortServed,
  gatewaySelectorMatches,
  gatewayServersDisjoint,
  policySelectsNoGateway,
  serviceEntryAddressesSet,
  serviceEntryProtocolUnique,
  telemetryDefaultUnique,
  virtualServiceClaimsAuthenticated,
  virtualServiceGatewayExists,
  virtualServiceHostInGateway,
  workloadImageInjected,
  workloadServicePortsAgree,
  workloadServiceProtocolsAgree,
];

/** The checks of istioctl that differ from a rule, by the name of the rule. */
export const checks: ReadonlyMap<string, IstioctlCheck['check']> = new Map(all.map(({ rule, check }) => [rule, check]));
