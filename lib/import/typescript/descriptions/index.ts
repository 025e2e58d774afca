import { authenticationDescriptions } from './authentication';
import { authorizationPolicyDescriptions } from './authorization-policy';
import { commonDescriptions } from './common';
import { destinationRuleDescriptions } from './destination-rule';
import { envoyFilterDescriptions } from './envoy-filter';
import { extensionsDescriptions } from './extensions';
import { gatewayDescriptions } from './gateway';
import { serviceEntryDescriptions } from './service-entry';
import { sidecarDescriptions } from './sidecar';
import { telemetryDescriptions } from './telemetry';
import { virtualServiceDescriptions } from './virtual-service';

/** Hover texts for the fields of all kinds, by message and by `Message.field`. */
export const descriptions: Readonly<Record<string, string>> = {
  ...authenticationDescriptions,
  ...authorizationPolicyDescriptions,
  ...commonDescriptions,
  ...destinationRuleDescriptions,
  ...envoyFilterDescriptions,
  ...extensionsDescriptions,
  ...gatewayDescriptions,
  ...serviceEntryDescriptions,
  ...sidecarDescriptions,
  ...telemetryDescriptions,
  ...virtualServiceDescriptions,
};
