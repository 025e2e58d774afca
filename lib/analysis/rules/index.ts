// Made by `npm run rules` from the folders beside it.
import type { Rule } from '../rule';
import { annotationCurrent } from './annotations/annotation-current';
import { annotationKnown } from './annotations/annotation-known';
import { annotationPlaced } from './annotations/annotation-placed';
import { annotationStable } from './annotations/annotation-stable';
import { annotationValid } from './annotations/annotation-valid';
import { authorizationPolicyHasTarget } from './ambient/authorization-policy-has-target';
import { authorizationPolicyHostExists } from './authorization/authorization-policy-host-exists';
import { authorizationPolicyIdentityKnown } from './authorization/authorization-policy-identity-known';
import { authorizationPolicyMethodKnown } from './authorization/authorization-policy-method-known';
import { authorizationPolicyNamespaceExists } from './authorization/authorization-policy-namespace-exists';
import { authorizationPolicyPrincipalExists } from './authorization/authorization-policy-principal-exists';
import { authorizationPolicySelectorMatches } from './authorization/authorization-policy-selector-matches';
import { authorizationPolicyTargetHasWaypoint } from './ambient/authorization-policy-target-has-waypoint';
import { authorizationPolicyTrustDomainKnown } from './authorization/authorization-policy-trust-domain-known';
import { crdAuthorizationCurrent } from './cluster/crd-authorization-current';
import { crdGatewayApiRecent } from './cluster/crd-gateway-api-recent';
import { destinationRuleHostExists } from './destination-rules/destination-rule-host-exists';
import { destinationRuleInLookupPath } from './destination-rules/destination-rule-in-lookup-path';
import { destinationRuleInWaypointNamespace } from './ambient/destination-rule-in-waypoint-namespace';
import { destinationRuleKeepsMtls } from './destination-rules/destination-rule-keeps-mtls';
import { destinationRuleMergeLossless } from './destination-rules/destination-rule-merge-lossless';
import { destinationRuleMtlsHasPeerAuthentication } from './destination-rules/destination-rule-mtls-has-peer-authentication';
import { destinationRuleMtlsMatches } from './destination-rules/destination-rule-mtls-matches';
import { destinationRuleNamespaceHasWaypoint } from './ambient/destination-rule-namespace-has-waypoint';
import { destinationRulePortVerifiesServer } from './destination-rules/destination-rule-port-verifies-server';
import { destinationRuleServiceHasWaypoint } from './ambient/destination-rule-service-has-waypoint';
import { destinationRuleShadowsNothing } from './destination-rules/destination-rule-shadows-nothing';
import { destinationRuleSubsetHasLabels } from './destination-rules/destination-rule-subset-has-labels';
import { destinationRuleSubsetHasWorkloads } from './destination-rules/destination-rule-subset-has-workloads';
import { destinationRuleTlsAccepted } from './destination-rules/destination-rule-tls-accepted';
import { destinationRuleVerifiesServer } from './destination-rules/destination-rule-verifies-server';
import { envoyFilterAddApplies } from './envoy-filters/envoy-filter-add-applies';
import { envoyFilterPrioritySet } from './envoy-filters/envoy-filter-priority-set';
import { envoyFilterPrioritySetForProxyVersion } from './envoy-filters/envoy-filter-priority-set-for-proxy-version';
import { envoyFilterRemoveApplies } from './envoy-filters/envoy-filter-remove-applies';
import { envoyFilterReplaceApplies } from './envoy-filters/envoy-filter-replace-applies';
import { exportedNamespaceExists } from './namespaces/exported-namespace-exists';
import { gatewayAddressUnique } from './gateway-api/gateway-address-unique';
import { gatewayCertificateCoversHosts } from './gateways/gateway-certificate-covers-hosts';
import { gatewayCertificateUnique } from './gateways/gateway-certificate-unique';
import { gatewayClassExists } from './gateway-api/gateway-class-exists';
import { gatewayCredentialExists } from './gateways/gateway-credential-exists';
import { gatewayCredentialHasAuthority } from './gateways/gateway-credential-has-authority';
import { gatewayCredentialKeyFits } from './gateways/gateway-credential-key-fits';
import { gatewayCredentialUsable } from './gateways/gateway-credential-usable';
import { gatewayHasServers } from './gateways/gateway-has-servers';
import { gatewayHttpsRedirected } from './gateways/gateway-https-redirected';
import { gatewayPortProtocolUnique } from './gateways/gateway-port-protocol-unique';
import { gatewayPortServed } from './gateways/gateway-port-served';
import { gatewaySelectorMatches } from './gateways/gateway-selector-matches';
import { gatewayServersDisjoint } from './gateways/gateway-servers-disjoint';
import { listenerDistinct } from './gateway-api/listener-distinct';
import { listenerHostnameUnique } from './gateway-api/listener-hostname-unique';
import { meshConfigFailoverEffective } from './mesh-config/mesh-config-failover-effective';
import { meshConfigReadable } from './mesh-config/mesh-config-readable';
import { meshNetworksRegistryKnown } from './mesh-config/mesh-networks-registry-known';
import { namespaceInjectionDefault } from './injection/namespace-injection-default';
import { namespaceInjectionLabelSet } from './injection/namespace-injection-label-set';
import { namespaceInjectionUnambiguous } from './injection/namespace-injection-unambiguous';
import { namespaceProxyImagesExpected } from './injection/namespace-proxy-images-expected';
import { peerAuthenticationAcceptsClientMtls } from './authentication/peer-authentication-accepts-client-mtls';
import { peerAuthenticationDefaultUnique } from './authentication/peer-authentication-default-unique';
import { peerAuthenticationSelectorMatches } from './authentication/peer-authentication-selector-matches';
import { peerAuthenticationSelectorsDisjoint } from './authentication/peer-authentication-selectors-disjoint';
import { peerAuthenticationStrictClientsSendMtls } from './authentication/peer-authentication-strict-clients-send-mtls';
import { podAmbientWithoutSidecarLabel } from './injection/pod-ambient-without-sidecar-label';
import { podHasProxy } from './injection/pod-has-proxy';
import { podImageInjected } from './injection/pod-image-injected';
import { policyEnforced } from './authorization/policy-enforced';
import { policyNotOpenToAnyone } from './authorization/policy-not-open-to-anyone';
import { policyPortIsWorkloadPort } from './authorization/policy-port-is-workload-port';
import { policySelectsNoGateway } from './authorization/policy-selects-no-gateway';
import { referenceGrantNamespaceExists } from './namespaces/reference-grant-namespace-exists';
import { requestAuthenticationHasTarget } from './ambient/request-authentication-has-target';
import { requestAuthenticationJwksFetchRestricted } from './authentication/request-authentication-jwks-fetch-restricted';
import { requestAuthenticationSelectorMatches } from './authentication/request-authentication-selector-matches';
import { requestAuthenticationTargetHasWaypoint } from './ambient/request-authentication-target-has-waypoint';
import { requestAuthenticationTokenRequired } from './authentication/request-authentication-token-required';
import { routeBackendExists } from './gateway-api/route-backend-exists';
import { routeGatewayExists } from './gateway-api/route-gateway-exists';
import { serviceEntryAddressesSet } from './service-entries/service-entry-addresses-set';
import { serviceEntryHostUnique } from './service-entries/service-entry-host-unique';
import { serviceEntryProtocolUnique } from './service-entries/service-entry-protocol-unique';
import { serviceExternalPortNamed } from './services/service-external-port-named';
import { serviceHasAllowedClient } from './authorization/service-has-allowed-client';
import { serviceNodePortAllocatable } from './services/service-node-port-allocatable';
import { serviceNodePortUnique } from './services/service-node-port-unique';
import { servicePortNamed } from './services/service-port-named';
import { serviceSelectorMatches } from './services/service-selector-matches';
import { serviceTargetPortExposed } from './services/service-target-port-exposed';
import { sidecarDefaultUnique } from './sidecars/sidecar-default-unique';
import { sidecarEffective } from './sidecars/sidecar-effective';
import { sidecarEgressHostExists } from './sidecars/sidecar-egress-host-exists';
import { sidecarEgressProxyCurrent } from './sidecars/sidecar-egress-proxy-current';
import { sidecarOutboundTrafficPolicySet } from './sidecars/sidecar-outbound-traffic-policy-set';
import { sidecarRootNamespaceWithoutSelector } from './sidecars/sidecar-root-namespace-without-selector';
import { sidecarSelectorMatches } from './sidecars/sidecar-selector-matches';
import { sidecarSelectorsDisjoint } from './sidecars/sidecar-selectors-disjoint';
import { statusConditionPositive } from './cluster/status-condition-positive';
import { telemetryAccessLogHasProvider } from './telemetry/telemetry-access-log-has-provider';
import { telemetryDefaultUnique } from './telemetry/telemetry-default-unique';
import { telemetryHasTarget } from './ambient/telemetry-has-target';
import { telemetryProviderCurrent } from './telemetry/telemetry-provider-current';
import { telemetrySelectorMatches } from './telemetry/telemetry-selector-matches';
import { telemetrySelectorsDisjoint } from './telemetry/telemetry-selectors-disjoint';
import { telemetryTargetHasWaypoint } from './ambient/telemetry-target-has-waypoint';
import { virtualServiceClaimsAuthenticated } from './virtual-services/virtual-service-claims-authenticated';
import { virtualServiceDelegateExists } from './virtual-services/virtual-service-delegate-exists';
import { virtualServiceDelegateFits } from './virtual-services/virtual-service-delegate-fits';
import { virtualServiceDelegateUsed } from './virtual-services/virtual-service-delegate-used';
import { virtualServiceDestinationPortSet } from './virtual-services/virtual-service-destination-port-set';
import { virtualServiceDestinationsDistinct } from './virtual-services/virtual-service-destinations-distinct';
import { virtualServiceFaultPercentageCurrent } from './virtual-services/virtual-service-fault-percentage-current';
import { virtualServiceGatewayExists } from './virtual-services/virtual-service-gateway-exists';
import { virtualServiceGatewayNotInternal } from './virtual-services/virtual-service-gateway-not-internal';
import { virtualServiceHostExists } from './virtual-services/virtual-service-host-exists';
import { virtualServiceHostInGateway } from './virtual-services/virtual-service-host-in-gateway';
import { virtualServiceInWaypointNamespace } from './ambient/virtual-service-in-waypoint-namespace';
import { virtualServiceMatchEffective } from './virtual-services/virtual-service-match-effective';
import { virtualServiceMergeUnambiguous } from './virtual-services/virtual-service-merge-unambiguous';
import { virtualServiceMeshHostExists } from './virtual-services/virtual-service-mesh-host-exists';
import { virtualServiceMeshHostsUnique } from './virtual-services/virtual-service-mesh-hosts-unique';
import { virtualServiceNamespaceHasWaypoint } from './ambient/virtual-service-namespace-has-waypoint';
import { virtualServicePortExists } from './virtual-services/virtual-service-port-exists';
import { virtualServiceProtocolServed } from './virtual-services/virtual-service-protocol-served';
import { virtualServiceRedirectWithoutLoop } from './virtual-services/virtual-service-redirect-without-loop';
import { virtualServiceRetriesWithinTimeout } from './virtual-services/virtual-service-retries-within-timeout';
import { virtualServiceRouteReachable } from './virtual-services/virtual-service-route-reachable';
import { virtualServiceRoutesThroughGateway } from './virtual-services/virtual-service-routes-through-gateway';
import { virtualServiceServiceHasWaypoint } from './ambient/virtual-service-service-has-waypoint';
import { virtualServiceSubsetDefined } from './virtual-services/virtual-service-subset-defined';
import { virtualServiceWeightEffective } from './virtual-services/virtual-service-weight-effective';
import { virtualServiceWeightPositive } from './virtual-services/virtual-service-weight-positive';
import { wasmPluginHasTarget } from './ambient/wasm-plugin-has-target';
import { wasmPluginTargetHasWaypoint } from './ambient/wasm-plugin-target-has-waypoint';
import { waypointExists } from './ambient/waypoint-exists';
import { webhookSelectorsDisjoint } from './injection/webhook-selectors-disjoint';
import { webhookServiceExists } from './injection/webhook-service-exists';
import { webhookUrlUsable } from './injection/webhook-url-usable';
import { webhookUrlUsesHostName } from './injection/webhook-url-uses-host-name';
import { workloadAmbientWithoutProxy } from './ambient/workload-ambient-without-proxy';
import { workloadCallsDeclaredHosts } from './sidecars/workload-calls-declared-hosts';
import { workloadDataPlaneModeUnambiguous } from './ambient/workload-data-plane-mode-unambiguous';
import { workloadGroupAccountExists } from './workload-groups/workload-group-account-exists';
import { workloadGroupLabelsDistinct } from './workload-groups/workload-group-labels-distinct';
import { workloadHasPolicy } from './authorization/workload-has-policy';
import { workloadImageInjected } from './injection/workload-image-injected';
import { workloadInAmbientNamespaceWithoutSidecar } from './ambient/workload-in-ambient-namespace-without-sidecar';
import { workloadInjectionUnambiguous } from './injection/workload-injection-unambiguous';
import { workloadServicePortsAgree } from './services/workload-service-ports-agree';
import { workloadServiceProtocolsAgree } from './services/workload-service-protocols-agree';
import { workloadUserNotProxy } from './injection/workload-user-not-proxy';
import { workloadWaypointInAmbient } from './ambient/workload-waypoint-in-ambient';

/** Every rule, in the order in which findings are printed. */
export const rules: readonly Rule[] = [
  annotationCurrent,
  annotationKnown,
  annotationPlaced,
  annotationStable,
  annotationValid,
  authorizationPolicyHasTarget,
  authorizationPolicyHostExists,
  authorizationPolicyIdentityKnown,
  authorizationPolicyMethodKnown,
  authorizationPolicyNamespaceExists,
  authorizationPolicyPrincipalExists,
  authorizationPolicySelectorMatches,
  authorizationPolicyTargetHasWaypoint,
  authorizationPolicyTrustDomainKnown,
  crdAuthorizationCurrent,
  crdGatewayApiRecent,
  destinationRuleHostExists,
  destinationRuleInLookupPath,
  destinationRuleInWaypointNamespace,
  destinationRuleKeepsMtls,
  destinationRuleMergeLossless,
  destinationRuleMtlsHasPeerAuthentication,
  destinationRuleMtlsMatches,
  destinationRuleNamespaceHasWaypoint,
  destinationRulePortVerifiesServer,
  destinationRuleServiceHasWaypoint,
  destinationRuleShadowsNothing,
  destinationRuleSubsetHasLabels,
  destinationRuleSubsetHasWorkloads,
  destinationRuleTlsAccepted,
  destinationRuleVerifiesServer,
  envoyFilterAddApplies,
  envoyFilterPrioritySet,
  envoyFilterPrioritySetForProxyVersion,
  envoyFilterRemoveApplies,
  envoyFilterReplaceApplies,
  exportedNamespaceExists,
  gatewayAddressUnique,
  gatewayCertificateCoversHosts,
  gatewayCertificateUnique,
  gatewayClassExists,
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
  listenerHostnameUnique,
  meshConfigFailoverEffective,
  meshConfigReadable,
  meshNetworksRegistryKnown,
  namespaceInjectionDefault,
  namespaceInjectionLabelSet,
  namespaceInjectionUnambiguous,
  namespaceProxyImagesExpected,
  peerAuthenticationAcceptsClientMtls,
  peerAuthenticationDefaultUnique,
  peerAuthenticationSelectorMatches,
  peerAuthenticationSelectorsDisjoint,
  peerAuthenticationStrictClientsSendMtls,
  podAmbientWithoutSidecarLabel,
  podHasProxy,
  podImageInjected,
  policyEnforced,
  policyNotOpenToAnyone,
  policyPortIsWorkloadPort,
  policySelectsNoGateway,
  referenceGrantNamespaceExists,
  requestAuthenticationHasTarget,
  requestAuthenticationJwksFetchRestricted,
  requestAuthenticationSelectorMatches,
  requestAuthenticationTargetHasWaypoint,
  requestAuthenticationTokenRequired,
  routeBackendExists,
  routeGatewayExists,
  serviceEntryAddressesSet,
  serviceEntryHostUnique,
  serviceEntryProtocolUnique,
  serviceExternalPortNamed,
  serviceHasAllowedClient,
  serviceNodePortAllocatable,
  serviceNodePortUnique,
  servicePortNamed,
  serviceSelectorMatches,
  serviceTargetPortExposed,
  sidecarDefaultUnique,
  sidecarEffective,
  sidecarEgressHostExists,
  sidecarEgressProxyCurrent,
  sidecarOutboundTrafficPolicySet,
  sidecarRootNamespaceWithoutSelector,
  sidecarSelectorMatches,
  sidecarSelectorsDisjoint,
  statusConditionPositive,
  telemetryAccessLogHasProvider,
  telemetryDefaultUnique,
  telemetryHasTarget,
  telemetryProviderCurrent,
  telemetrySelectorMatches,
  telemetrySelectorsDisjoint,
  telemetryTargetHasWaypoint,
  virtualServiceClaimsAuthenticated,
  virtualServiceDelegateExists,
  virtualServiceDelegateFits,
  virtualServiceDelegateUsed,
  virtualServiceDestinationPortSet,
  virtualServiceDestinationsDistinct,
  virtualServiceFaultPercentageCurrent,
  virtualServiceGatewayExists,
  virtualServiceGatewayNotInternal,
  virtualServiceHostExists,
  virtualServiceHostInGateway,
  virtualServiceInWaypointNamespace,
  virtualServiceMatchEffective,
  virtualServiceMergeUnambiguous,
  virtualServiceMeshHostExists,
  virtualServiceMeshHostsUnique,
  virtualServiceNamespaceHasWaypoint,
  virtualServicePortExists,
  virtualServiceProtocolServed,
  virtualServiceRedirectWithoutLoop,
  virtualServiceRetriesWithinTimeout,
  virtualServiceRouteReachable,
  virtualServiceRoutesThroughGateway,
  virtualServiceServiceHasWaypoint,
  virtualServiceSubsetDefined,
  virtualServiceWeightEffective,
  virtualServiceWeightPositive,
  wasmPluginHasTarget,
  wasmPluginTargetHasWaypoint,
  waypointExists,
  webhookSelectorsDisjoint,
  webhookServiceExists,
  webhookUrlUsable,
  webhookUrlUsesHostName,
  workloadAmbientWithoutProxy,
  workloadCallsDeclaredHosts,
  workloadDataPlaneModeUnambiguous,
  workloadGroupAccountExists,
  workloadGroupLabelsDistinct,
  workloadHasPolicy,
  workloadImageInjected,
  workloadInAmbientNamespaceWithoutSidecar,
  workloadInjectionUnambiguous,
  workloadServicePortsAgree,
  workloadServiceProtocolsAgree,
  workloadUserNotProxy,
  workloadWaypointInAmbient,
];
