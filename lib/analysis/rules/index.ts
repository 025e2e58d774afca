import type { Rule } from '../rule';
import { annotationCurrent } from './annotation-current';
import { annotationKnown } from './annotation-known';
import { annotationPlaced } from './annotation-placed';
import { annotationStable } from './annotation-stable';
import { annotationValid } from './annotation-valid';
import { authorizationPolicyMethodKnown } from './authorization-policy-method-known';
import { authorizationPolicyNamespaceExists } from './authorization-policy-namespace-exists';
import { authorizationPolicySelectorMatches } from './authorization-policy-selector-matches';
import { conditionPositive } from './condition-positive';
import { crdAuthorizationCurrent } from './crd-authorization-current';
import { crdGatewayApiRecent } from './crd-gateway-api-recent';
import { destinationRuleChosen } from './destination-rule-chosen';
import { destinationRuleHostExists } from './destination-rule-host-exists';
import { destinationRulePortVerifiesServer } from './destination-rule-port-verifies-server';
import { destinationRuleShadowsNothing } from './destination-rule-shadows-nothing';
import { destinationRuleSubsetHasLabels } from './destination-rule-subset-has-labels';
import { destinationRuleSubsetHasWorkloads } from './destination-rule-subset-has-workloads';
import { destinationRuleTlsAccepted } from './destination-rule-tls-accepted';
import { destinationRuleVerifiesServer } from './destination-rule-verifies-server';
import { envoyFilterAddApplies } from './envoy-filter-add-applies';
import { envoyFilterOrderSaid } from './envoy-filter-order-said';
import { envoyFilterOrderSaidForVersion } from './envoy-filter-order-said-for-version';
import { envoyFilterRemoveApplies } from './envoy-filter-remove-applies';
import { envoyFilterReplaceApplies } from './envoy-filter-replace-applies';
import { exportedNamespaceExists } from './exported-namespace-exists';
import { gatewayCertificateCoversHosts } from './gateway-certificate-covers-hosts';
import { gatewayCertificateUnique } from './gateway-certificate-unique';
import { gatewayCredentialExists } from './gateway-credential-exists';
import { gatewayCredentialHasAuthority } from './gateway-credential-has-authority';
import { gatewayCredentialKeyFits } from './gateway-credential-key-fits';
import { gatewayCredentialUsable } from './gateway-credential-usable';
import { gatewayHasServers } from './gateway-has-servers';
import { gatewayHttpsRedirected } from './gateway-https-redirected';
import { gatewayPortProtocolUnique } from './gateway-port-protocol-unique';
import { gatewayPortServed } from './gateway-port-served';
import { gatewaySelectorMatches } from './gateway-selector-matches';
import { gatewayServersDisjoint } from './gateway-servers-disjoint';
import { listenerDistinct } from './listener-distinct';
import { meshConfigFailoverEffective } from './mesh-config-failover-effective';
import { meshConfigReadable } from './mesh-config-readable';
import { meshNetworksRegistryKnown } from './mesh-networks-registry-known';
import { namespaceInjectionDefault } from './namespace-injection-default';
import { namespaceInjectionSaid } from './namespace-injection-said';
import { namespaceInjectionUnambiguous } from './namespace-injection-unambiguous';
import { namespaceProxyImagesExpected } from './namespace-proxy-images-expected';
import { peerAuthenticationAcceptsRules } from './peer-authentication-accepts-rules';
import { podHasProxy } from './pod-has-proxy';
import { podImageInjected } from './pod-image-injected';
import { policySelectsNoGateway } from './policy-selects-no-gateway';
import { requestAuthenticationDemanded } from './request-authentication-demanded';
import { requestAuthenticationFetchRestricted } from './request-authentication-fetch-restricted';
import { serviceEntryAddressesSet } from './service-entry-addresses-set';
import { serviceEntryProtocolUnique } from './service-entry-protocol-unique';
import { serviceExternalPortNamed } from './service-external-port-named';
import { serviceNodePortAllocatable } from './service-node-port-allocatable';
import { serviceNodePortUnique } from './service-node-port-unique';
import { servicePortNamed } from './service-port-named';
import { serviceSelectorMatches } from './service-selector-matches';
import { sidecarDefaultUnique } from './sidecar-default-unique';
import { sidecarEffective } from './sidecar-effective';
import { sidecarEgressProxyCurrent } from './sidecar-egress-proxy-current';
import { sidecarOfRootSelectsAll } from './sidecar-of-root-selects-all';
import { sidecarSelectorMatches } from './sidecar-selector-matches';
import { sidecarSelectorsDisjoint } from './sidecar-selectors-disjoint';
import { telemetryAccessLogHasProvider } from './telemetry-access-log-has-provider';
import { telemetryDefaultUnique } from './telemetry-default-unique';
import { telemetryProviderCurrent } from './telemetry-provider-current';
import { telemetrySelectorMatches } from './telemetry-selector-matches';
import { telemetrySelectorsDisjoint } from './telemetry-selectors-disjoint';
import { virtualServiceClaimsAuthenticated } from './virtual-service-claims-authenticated';
import { virtualServiceDelegateExists } from './virtual-service-delegate-exists';
import { virtualServiceDelegateFits } from './virtual-service-delegate-fits';
import { virtualServiceDelegateUsed } from './virtual-service-delegate-used';
import { virtualServiceDestinationsDistinct } from './virtual-service-destinations-distinct';
import { virtualServiceFaultPercentageCurrent } from './virtual-service-fault-percentage-current';
import { virtualServiceGatewayExists } from './virtual-service-gateway-exists';
import { virtualServiceGatewayPublic } from './virtual-service-gateway-public';
import { virtualServiceHostExists } from './virtual-service-host-exists';
import { virtualServiceHostInGateway } from './virtual-service-host-in-gateway';
import { virtualServiceMatchEffective } from './virtual-service-match-effective';
import { virtualServiceMergeUnambiguous } from './virtual-service-merge-unambiguous';
import { virtualServiceMeshHostExists } from './virtual-service-mesh-host-exists';
import { virtualServiceMeshHostsUnique } from './virtual-service-mesh-hosts-unique';
import { virtualServicePortExists } from './virtual-service-port-exists';
import { virtualServicePortSaid } from './virtual-service-port-said';
import { virtualServiceProtocolServed } from './virtual-service-protocol-served';
import { virtualServiceRedirectEnds } from './virtual-service-redirect-ends';
import { virtualServiceRetriesInTime } from './virtual-service-retries-in-time';
import { virtualServiceRouteReachable } from './virtual-service-route-reachable';
import { virtualServiceRoutesThroughGateway } from './virtual-service-routes-through-gateway';
import { virtualServiceSubsetDefined } from './virtual-service-subset-defined';
import { virtualServiceWeightEffective } from './virtual-service-weight-effective';
import { virtualServiceWeightPositive } from './virtual-service-weight-positive';
import { webhookSelectorsDisjoint } from './webhook-selectors-disjoint';
import { webhookServiceExists } from './webhook-service-exists';
import { webhookUrlHasName } from './webhook-url-has-name';
import { webhookUrlUsable } from './webhook-url-usable';
import { workloadCallsDeclaredHosts } from './workload-calls-declared-hosts';
import { workloadGroupLabelsDistinct } from './workload-group-labels-distinct';
import { workloadImageInjected } from './workload-image-injected';
import { workloadInjectionUnambiguous } from './workload-injection-unambiguous';
import { workloadServicePortsAgree } from './workload-service-ports-agree';
import { workloadServiceProtocolsAgree } from './workload-service-protocols-agree';
import { workloadUserNotProxy } from './workload-user-not-proxy';

/** All rules, by name. */
export const rules: readonly Rule[] = [
  annotationCurrent,
  annotationKnown,
  annotationPlaced,
  annotationStable,
  annotationValid,
  authorizationPolicyMethodKnown,
  authorizationPolicyNamespaceExists,
  authorizationPolicySelectorMatches,
  conditionPositive,
  crdAuthorizationCurrent,
  crdGatewayApiRecent,
  destinationRuleChosen,
  destinationRuleHostExists,
  destinationRulePortVerifiesServer,
  destinationRuleShadowsNothing,
  destinationRuleSubsetHasLabels,
  destinationRuleSubsetHasWorkloads,
  destinationRuleTlsAccepted,
  destinationRuleVerifiesServer,
  envoyFilterAddApplies,
  envoyFilterOrderSaid,
  envoyFilterOrderSaidForVersion,
  envoyFilterRemoveApplies,
  envoyFilterReplaceApplies,
  exportedNamespaceExists,
  gatewayCertificateCoversHosts,
  gatewayCertificateUnique,
  gatewayCredentialExists,
  gatewayCredentialHasAuthority,
  gatewayCredentialKeyFits,
  gatewayCredentialUsable,
  gatewayHasServers,
  gatewayHttpsRedirected,
  gatewayPortProtocolUnique,
  gatewayPortServed,
  gatewaySelectorMatches,
  gatewayServersDisjoint,
  listenerDistinct,
  meshConfigFailoverEffective,
  meshConfigReadable,
  meshNetworksRegistryKnown,
  namespaceInjectionDefault,
  namespaceInjectionSaid,
  namespaceInjectionUnambiguous,
  namespaceProxyImagesExpected,
  peerAuthenticationAcceptsRules,
  podHasProxy,
  podImageInjected,
  policySelectsNoGateway,
  requestAuthenticationDemanded,
  requestAuthenticationFetchRestricted,
  serviceEntryAddressesSet,
  serviceEntryProtocolUnique,
  serviceExternalPortNamed,
  serviceNodePortAllocatable,
  serviceNodePortUnique,
  servicePortNamed,
  serviceSelectorMatches,
  sidecarDefaultUnique,
  sidecarEffective,
  sidecarEgressProxyCurrent,
  sidecarOfRootSelectsAll,
  sidecarSelectorMatches,
  sidecarSelectorsDisjoint,
  telemetryAccessLogHasProvider,
  telemetryDefaultUnique,
  telemetryProviderCurrent,
  telemetrySelectorMatches,
  telemetrySelectorsDisjoint,
  virtualServiceClaimsAuthenticated,
  virtualServiceDelegateExists,
  virtualServiceDelegateFits,
  virtualServiceDelegateUsed,
  virtualServiceDestinationsDistinct,
  virtualServiceFaultPercentageCurrent,
  virtualServiceGatewayExists,
  virtualServiceGatewayPublic,
  virtualServiceHostExists,
  virtualServiceHostInGateway,
  virtualServiceMatchEffective,
  virtualServiceMergeUnambiguous,
  virtualServiceMeshHostExists,
  virtualServiceMeshHostsUnique,
  virtualServicePortExists,
  virtualServicePortSaid,
  virtualServiceProtocolServed,
  virtualServiceRedirectEnds,
  virtualServiceRetriesInTime,
  virtualServiceRouteReachable,
  virtualServiceRoutesThroughGateway,
  virtualServiceSubsetDefined,
  virtualServiceWeightEffective,
  virtualServiceWeightPositive,
  webhookSelectorsDisjoint,
  webhookServiceExists,
  webhookUrlHasName,
  webhookUrlUsable,
  workloadCallsDeclaredHosts,
  workloadGroupLabelsDistinct,
  workloadImageInjected,
  workloadInjectionUnambiguous,
  workloadServicePortsAgree,
  workloadServiceProtocolsAgree,
  workloadUserNotProxy,
];
