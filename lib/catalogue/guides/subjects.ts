import type { RuleGuides } from '../rule-guide';
import { guides as ambient } from './analysis/ambient';
import { guides as annotations } from './analysis/annotations';
import { guides as authentication } from './analysis/authentication';
import { guides as authorization } from './analysis/authorization';
import { guides as cluster } from './analysis/cluster';
import { guides as destinationRules } from './analysis/destination-rules';
import { guides as envoyFilters } from './analysis/envoy-filters';
import { guides as gatewayApi } from './analysis/gateway-api';
import { guides as gateways } from './analysis/gateways';
import { guides as injection } from './analysis/injection';
import { guides as meshConfig } from './analysis/mesh-config';
import { guides as multicluster } from './analysis/multicluster';
import { guides as namespaces } from './analysis/namespaces';
import { guides as serviceEntries } from './analysis/service-entries';
import { guides as services } from './analysis/services';
import { guides as sidecars } from './analysis/sidecars';
import { guides as telemetry } from './analysis/telemetry';
import { guides as virtualServices } from './analysis/virtual-services';
import { guides as workloadGroups } from './analysis/workload-groups';
import { guides as authenticationOfAdmission } from './admission/authentication';
import { guides as authorizationOfAdmission } from './admission/authorization';
import { guides as destinationRulesOfAdmission } from './admission/destination-rules';
import { guides as envoyFiltersOfAdmission } from './admission/envoy-filters';
import { guides as extensionsOfAdmission } from './admission/extensions';
import { guides as gatewaysOfAdmission } from './admission/gateways';
import { guides as httpRoutesOfAdmission } from './admission/http-routes';
import { guides as objectsOfAdmission } from './admission/objects';
import { guides as serviceEntriesOfAdmission } from './admission/service-entries';
import { guides as sidecarsOfAdmission } from './admission/sidecars';
import { guides as telemetryOfAdmission } from './admission/telemetry';
import { guides as virtualServicesOfAdmission } from './admission/virtual-services';
import { guides as workloadGroupsOfAdmission } from './admission/workload-groups';
import { guides as check } from './check';
import { guides as schema } from './schema';
import { guides as yaml } from './yaml';

/** Rules that belong together: a heading in lists, and a folder of `docs/rules/`. */
export interface Subject {
  /** Folder below `docs/rules/`. */
  readonly folder: string;
  readonly title: string;
  readonly guides: RuleGuides;
}

/** Loaded only to explain rules: a check does not need the prose. */
export const subjects: readonly Subject[] = [
  { folder: 'ambient', title: 'Ambient mesh', guides: ambient },
  { folder: 'annotations', title: 'Annotations', guides: annotations },
  { folder: 'authentication', title: 'Authentication', guides: authentication },
  { folder: 'authorization', title: 'Authorization', guides: authorization },
  { folder: 'cluster', title: 'Cluster', guides: cluster },
  { folder: 'destination-rules', title: 'DestinationRules', guides: destinationRules },
  { folder: 'envoy-filters', title: 'EnvoyFilters', guides: envoyFilters },
  { folder: 'gateway-api', title: 'Gateway API', guides: gatewayApi },
  { folder: 'gateways', title: 'Gateways', guides: gateways },
  { folder: 'injection', title: 'Sidecar injection', guides: injection },
  { folder: 'mesh-config', title: 'MeshConfig', guides: meshConfig },
  { folder: 'multicluster', title: 'Multicluster', guides: multicluster },
  { folder: 'namespaces', title: 'Namespaces', guides: namespaces },
  { folder: 'service-entries', title: 'ServiceEntries', guides: serviceEntries },
  { folder: 'services', title: 'Services', guides: services },
  { folder: 'sidecars', title: 'Sidecars', guides: sidecars },
  { folder: 'telemetry', title: 'Telemetry', guides: telemetry },
  { folder: 'virtual-services', title: 'VirtualServices', guides: virtualServices },
  { folder: 'workload-groups', title: 'WorkloadGroups', guides: workloadGroups },
  { folder: 'admission/authentication', title: 'Webhook: Authentication', guides: authenticationOfAdmission },
  { folder: 'admission/authorization', title: 'Webhook: Authorization', guides: authorizationOfAdmission },
  { folder: 'admission/destination-rules', title: 'Webhook: DestinationRules', guides: destinationRulesOfAdmission },
  { folder: 'admission/envoy-filters', title: 'Webhook: EnvoyFilters', guides: envoyFiltersOfAdmission },
  { folder: 'admission/extensions', title: 'Webhook: Extensions', guides: extensionsOfAdmission },
  { folder: 'admission/gateways', title: 'Webhook: Gateways', guides: gatewaysOfAdmission },
  { folder: 'admission/http-routes', title: 'Webhook: HTTP routes', guides: httpRoutesOfAdmission },
  { folder: 'admission/objects', title: 'Webhook: All kinds', guides: objectsOfAdmission },
  { folder: 'admission/service-entries', title: 'Webhook: ServiceEntries', guides: serviceEntriesOfAdmission },
  { folder: 'admission/sidecars', title: 'Webhook: Sidecars', guides: sidecarsOfAdmission },
  { folder: 'admission/telemetry', title: 'Webhook: Telemetry', guides: telemetryOfAdmission },
  { folder: 'admission/virtual-services', title: 'Webhook: VirtualServices', guides: virtualServicesOfAdmission },
  { folder: 'admission/workload-groups', title: 'Webhook: WorkloadGroups', guides: workloadGroupsOfAdmission },
  { folder: 'schema', title: 'Schema', guides: schema },
  { folder: 'yaml', title: 'YAML files', guides: yaml },
  { folder: 'check', title: 'The check itself', guides: check },
];
