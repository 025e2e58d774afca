import { formatFieldPath } from '../../lib/model/field-path';
import type { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';
import type { Resource } from '../../lib/snapshot/resource';
import { checkAmbientHosts, checkAmbientPolicies } from './checks/ambient';
import { checkAuthorization } from './checks/authorization';
import { checkDestinationRules } from './checks/destination-rules';
import { checkExportTo } from './checks/export-to';
import { checkGatewayApi } from './checks/gateway-api';
import { checkGateways } from './checks/gateways';
import { checkPeerAuthentications } from './checks/peer-authentications';
import { checkSelectors } from './checks/selectors';
import { checkServiceEntries } from './checks/service-entries';
import { checkServices } from './checks/services';
import { checkSidecars } from './checks/sidecars';
import { checkVirtualServices } from './checks/virtual-services';
import { checkWorkloadGroups } from './checks/workload-groups';
import { checkWorkloads } from './checks/workloads';
import type { KialiFinding } from './kiali-finding';
import { KialiPass } from './kiali-pass';
import { KialiWorld } from './kiali-world';

const ofMesh = [
  checkSelectors,
  checkGateways,
  checkAmbientPolicies,
  checkServices,
  checkWorkloads,
  checkGatewayApi,
  checkWorkloadGroups,
];

const ofNamespace = [
  checkExportTo,
  checkAuthorization,
  checkDestinationRules,
  checkPeerAuthentications,
  checkSidecars,
  checkServiceEntries,
  checkVirtualServices,
  checkAmbientHosts,
];

/**
 * What Kiali shows for a mesh one minute after its objects were applied, including its bugs. KIA1301 is in Kiali's list of
 * ignored codes, and KIA0107 needs a second cluster.
 *
 * @param meshConfig MeshConfig as plain data; fields that are not set have Istio's defaults
 * @see Kiali, business/istio_validations.go, of August 2026
 */
export function analyzeAsKiali(snapshot: ConfigSnapshot, meshConfig: unknown = {}): readonly KialiFinding[] {
  const world = new KialiWorld(snapshot, meshConfig);
  const findings = [
    ...ofMesh.flatMap((check) => [...check(world)]),
    ...[...world.namespaces].sort().flatMap((namespace) => {
      const pass = new KialiPass(world, namespace);
      return ofNamespace.flatMap((check) => [...check(pass)]);
    }),
  ];
  const distinct = new Map<string, KialiFinding>();
  for (const finding of findings) {
    if (isIgnored(finding.resource, finding.code)) continue;
    const { resource, code, severity, path } = finding;
    const key = [resource.manifest.kind, resource.namespace, resource.name, code, severity, formatFieldPath(path)];
    const group = resource.manifest.apiVersion.split('/')[0] ?? '';
    distinct.set([group, ...key].join('\n'), finding);
  }
  return [...distinct.values()];
}

/** An empty annotation names all codes. */
function isIgnored({ annotations }: Resource, code: string): boolean {
  const codes = annotations.get('kiali.io/ignore-validations');
  if (codes === undefined) return false;
  return codes.trim() === '' || codes.split(',').some((item) => item.trim() === code);
}
