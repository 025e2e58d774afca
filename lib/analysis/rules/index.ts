import type { Rule } from '../rule';
import { annotationCurrent } from './annotation-current';
import { annotationKnown } from './annotation-known';
import { annotationPlaced } from './annotation-placed';
import { annotationStable } from './annotation-stable';
import { annotationValid } from './annotation-valid';
import { authorizationPolicyHasTarget } from './authorization-policy-has-target';
import { authorizationPolicyHostExists } from './authorization-policy-host-exists';
import { authorizationPolicyIdentityKnown } from './authorization-policy-identity-known';
import { authorizationPolicyMethodKnown } from './authorization-policy-method-known';
import { authorizationPolicyNamespaceExists } from './authorization-policy-namespace-exists';
import { authorizationPolicyPrincipalExists } from './authorization-policy-principal-exists';
import { authorizationPolicySelectorMatches } from './authorization-policy-selector-matches';
import { authorizationPolicyTargetHasWaypoint } from './authorization-policy-target-has-waypoint';
import { authorizationPolicyTrustDomainKnown } from './authorization-policy-trust-domain-known';
import { conditionPositive } from './condition-positive';
import { crdAuthorizationCurrent } from './crd-authorization-current';
import { crdGatewayApiRecent } from './crd-gateway-api-recent';
import { destinationRuleBesideService } from './destination-rule-beside-service';
import { destinationRuleChosen } from './destination-rule-chosen';
import { destinationRuleHostExists } from './destination-rule-host-exists';
import { destinationRuleKeepsMtls } from './destination-rule-keeps-mtls';
import { destinationRuleMerges } from './destination-rule-merges';
import { destinationRuleMtlsDemanded } from './destination-rule-mtls-demanded';
import { destinationRuleNamespaceHasWaypoint } from './destination-rule-namespace-has-waypoint';
import { destinationRuleMtlsMatches } from './destination-rule-mtls-matches';
import { destinationRulePortVerifiesServer } from './destination-rule-port-verifies-server';
import { destinationRuleServiceHasWaypoint } from './destination-rule-service-has-waypoint';
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
import { gatewayAddressUnique } from './gateway-address-unique';
import { gatewayCertificateCoversHosts } from './gateway-certificate-covers-hosts';
import { gatewayCertificateUnique } from './gateway-certificate-unique';
import { gatewayClassExists } from './gateway-class-exists';
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
import { listenerHostnameUnique } from './listener-hostname-unique';
import { meshConfigFailoverEffective } from './mesh-config-failover-effective';
import { meshConfigReadable } from './mesh-config-readable';
import { meshNetworksRegistryKnown } from './mesh-networks-registry-known';
import { namespaceInjectionDefault } from './namespace-injection-default';
import { namespaceInjectionSaid } from './namespace-injection-said';
import { namespaceInjectionUnambiguous } from './namespace-injection-unambiguous';
import { namespaceProxyImagesExpected } from './namespace-proxy-images-expected';
import { peerAuthenticationAcceptsRules } from './peer-authentication-accepts-rules';
import { peerAuthenticationDefaultUnique } from './peer-authentication-default-unique';
import { peerAuthenticationSelectorMatches } from './peer-authentication-selector-matches';
import { peerAuthenticationSelectorsDisjoint } from './peer-authentication-selectors-disjoint';
import { peerAuthenticationStrictReached } from './peer-authentication-strict-reached';
import { podHasProxy } from './pod-has-proxy';
import { podImageInjected } from './pod-image-injected';
import { podRedirectedWithoutSidecarLabel } from './pod-redirected-without-sidecar-label';
import { policyEnforced } from './policy-enforced';
import { policyNotOpenToAnyone } from './policy-not-open-to-anyone';
import { policyPortOfWorkload } from './policy-port-of-workload';
import { policySelectsNoGateway } from './policy-selects-no-gateway';
import { referenceGrantNamespaceExists } from './reference-grant-namespace-exists';
import { requestAuthenticationDemanded } from './request-authentication-demanded';
import { requestAuthenticationFetchRestricted } from './request-authentication-fetch-restricted';
import { requestAuthenticationHasTarget } from './request-authentication-has-target';
import { requestAuthenticationSelectorMatches } from './request-authentication-selector-matches';
import { requestAuthenticationTargetHasWaypoint } from './request-authentication-target-has-waypoint';
import { routeBackendExists } from './route-backend-exists';
import { routeGatewayExists } from './route-gateway-exists';
import { serviceAdmitsSomebody } from './service-admits-somebody';
import { serviceEntryAddressesSet } from './service-entry-addresses-set';
import { serviceEntryHostUnique } from './service-entry-host-unique';
import { serviceEntryProtocolUnique } from './service-entry-protocol-unique';
import { serviceExternalPortNamed } from './service-external-port-named';
import { serviceNodePortAllocatable } from './service-node-port-allocatable';
import { serviceNodePortUnique } from './service-node-port-unique';
import { servicePortNamed } from './service-port-named';
import { serviceSelectorMatches } from './service-selector-matches';
import { serviceTargetPortExposed } from './service-target-port-exposed';
import { sidecarDefaultUnique } from './sidecar-default-unique';
import { sidecarEffective } from './sidecar-effective';
import { sidecarEgressHostExists } from './sidecar-egress-host-exists';
import { sidecarEgressProxyCurrent } from './sidecar-egress-proxy-current';
import { sidecarOfRootSelectsAll } from './sidecar-of-root-selects-all';
import { sidecarOutboundPolicySaid } from './sidecar-outbound-policy-said';
import { sidecarSelectorMatches } from './sidecar-selector-matches';
import { sidecarSelectorsDisjoint } from './sidecar-selectors-disjoint';
import { telemetryAccessLogHasProvider } from './telemetry-access-log-has-provider';
import { telemetryDefaultUnique } from './telemetry-default-unique';
import { telemetryHasTarget } from './telemetry-has-target';
import { telemetryProviderCurrent } from './telemetry-provider-current';
import { telemetrySelectorMatches } from './telemetry-selector-matches';
import { telemetrySelectorsDisjoint } from './telemetry-selectors-disjoint';
import { telemetryTargetHasWaypoint } from './telemetry-target-has-waypoint';
import { virtualServiceBesideService } from './virtual-service-beside-service';
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
import { virtualServiceNamespaceHasWaypoint } from './virtual-service-namespace-has-waypoint';
import { virtualServicePortExists } from './virtual-service-port-exists';
import { virtualServicePortSaid } from './virtual-service-port-said';
import { virtualServiceProtocolServed } from './virtual-service-protocol-served';
import { virtualServiceRedirectEnds } from './virtual-service-redirect-ends';
import { virtualServiceRetriesInTime } from './virtual-service-retries-in-time';
import { virtualServiceRouteReachable } from './virtual-service-route-reachable';
import { virtualServiceRoutesThroughGateway } from './virtual-service-routes-through-gateway';
import { virtualServiceServiceHasWaypoint } from './virtual-service-service-has-waypoint';
import { virtualServiceSubsetDefined } from './virtual-service-subset-defined';
import { virtualServiceWeightEffective } from './virtual-service-weight-effective';
import { virtualServiceWeightPositive } from './virtual-service-weight-positive';
import { wasmPluginHasTarget } from './wasm-plugin-has-target';
import { wasmPluginTargetHasWaypoint } from './wasm-plugin-target-has-waypoint';
import { waypointExists } from './waypoint-exists';
import { webhookSelectorsDisjoint } from './webhook-selectors-disjoint';
import { webhookServiceExists } from './webhook-service-exists';
import { webhookUrlHasName } from './webhook-url-has-name';
import { webhookUrlUsable } from './webhook-url-usable';
import { workloadAmbientWithoutProxy } from './workload-ambient-without-proxy';
import { workloadCallsDeclaredHosts } from './workload-calls-declared-hosts';
import { workloadGroupAccountExists } from './workload-group-account-exists';
import { workloadGroupLabelsDistinct } from './workload-group-labels-distinct';
import { workloadHasPolicy } from './workload-has-policy';
import { workloadImageInjected } from './workload-image-injected';
import { workloadInjectionUnambiguous } from './workload-injection-unambiguous';
import { workloadModeOfNamespace } from './workload-mode-of-namespace';
import { workloadModeUnambiguous } from './workload-mode-unambiguous';
import { workloadServicePortsAgree } from './workload-service-ports-agree';
import { workloadServiceProtocolsAgree } from './workload-service-protocols-agree';
import { workloadUserNotProxy } from './workload-user-not-proxy';
import { workloadWaypointInAmbient } from './workload-waypoint-in-ambient';

/** All rules, by name. */
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
  conditionPositive,
  crdAuthorizationCurrent,
  crdGatewayApiRecent,
  destinationRuleBesideService,
  destinationRuleChosen,
  destinationRuleHostExists,
  destinationRuleKeepsMtls,
  destinationRuleMerges,
  destinationRuleMtlsDemanded,
  destinationRuleNamespaceHasWaypoint,
  destinationRuleMtlsMatches,
  destinationRulePortVerifiesServer,
  destinationRuleServiceHasWaypoint,
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
  namespaceInjectionSaid,
  namespaceInjectionUnambiguous,
  namespaceProxyImagesExpected,
  peerAuthenticationAcceptsRules,
  peerAuthenticationDefaultUnique,
  peerAuthenticationSelectorMatches,
  peerAuthenticationSelectorsDisjoint,
  peerAuthenticationStrictReached,
  podHasProxy,
  podImageInjected,
  podRedirectedWithoutSidecarLabel,
  policyEnforced,
  policyNotOpenToAnyone,
  policyPortOfWorkload,
  policySelectsNoGateway,
  referenceGrantNamespaceExists,
  requestAuthenticationDemanded,
  requestAuthenticationFetchRestricted,
  requestAuthenticationHasTarget,
  requestAuthenticationSelectorMatches,
  requestAuthenticationTargetHasWaypoint,
  routeBackendExists,
  routeGatewayExists,
  serviceAdmitsSomebody,
  serviceEntryAddressesSet,
  serviceEntryHostUnique,
  serviceEntryProtocolUnique,
  serviceExternalPortNamed,
  serviceNodePortAllocatable,
  serviceNodePortUnique,
  servicePortNamed,
  serviceSelectorMatches,
  serviceTargetPortExposed,
  sidecarDefaultUnique,
  sidecarEffective,
  sidecarEgressHostExists,
  sidecarEgressProxyCurrent,
  sidecarOfRootSelectsAll,
  sidecarOutboundPolicySaid,
  sidecarSelectorMatches,
  sidecarSelectorsDisjoint,
  telemetryAccessLogHasProvider,
  telemetryDefaultUnique,
  telemetryHasTarget,
  telemetryProviderCurrent,
  telemetrySelectorMatches,
  telemetrySelectorsDisjoint,
  telemetryTargetHasWaypoint,
  virtualServiceBesideService,
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
  virtualServiceNamespaceHasWaypoint,
  virtualServicePortExists,
  virtualServicePortSaid,
  virtualServiceProtocolServed,
  virtualServiceRedirectEnds,
  virtualServiceRetriesInTime,
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
  webhookUrlHasName,
  webhookUrlUsable,
  workloadAmbientWithoutProxy,
  workloadCallsDeclaredHosts,
  workloadGroupAccountExists,
  workloadGroupLabelsDistinct,
  workloadHasPolicy,
  workloadImageInjected,
  workloadInjectionUnambiguous,
  workloadModeOfNamespace,
  workloadModeUnambiguous,
  workloadServicePortsAgree,
  workloadServiceProtocolsAgree,
  workloadUserNotProxy,
  workloadWaypointInAmbient,
];
