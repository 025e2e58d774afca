import { fieldsOf, listAt, valueAt } from '../../../model/plain';
import type { Manifest } from '../../../model/manifest';
import type { Rule } from '../../rule';

/** Registries that istiod knows without a Secret. */
const BUILT_IN = ['Mock', 'Kubernetes', 'External'];

export const meshNetworksRegistryKnown: Rule = {
  name: 'mesh-networks-registry-known',
  code: 'IST0126',
  severity: 'error',
  summary: 'MeshNetworks refers to a cluster that istiod does not know.',

  *check(mesh) {
    const networks = fieldsOf(valueAt(mesh.settings.networks, 'networks'));
    const secrets = mesh.objects('Secret').filter(({ labels }) => labels.get('istio/multiCluster') === 'true');
    const known = new Set([
      ...BUILT_IN,
      ...(mesh.externals.clusters ?? []),
      ...secrets.flatMap(({ manifest }) => Object.keys(fieldsOf(valueAt(manifest, 'data')))),
      ...secrets.flatMap(({ manifest }) => Object.keys(fieldsOf(valueAt(manifest, 'stringData')))),
    ]);
    for (const [network, value] of Object.entries(networks)) {
      for (const [index, endpoint] of listAt(value, 'endpoints').entries()) {
        const registry = valueAt(endpoint, 'fromRegistry');
        if (typeof registry !== 'string' || registry === '' || known.has(registry)) continue;
        yield {
          manifest: mesh.settings.configMap ?? meshNetworks(mesh.meshConfig.rootNamespace),
          path: ['data', 'meshNetworks'],
          message: `networks.${network}.endpoints[${String(index)}] refers to registry "${registry}", which does not exist, got ${[...known].join(', ')}`,
          fix: 'Add the Secret of the remote cluster, or declare the cluster as external',
        };
      }
    }
  },
};

/** A stand-in for MeshNetworks that were not read from an object. */
function meshNetworks(namespace: string): Manifest {
  return { apiVersion: 'v1', kind: 'MeshNetworks', metadata: { name: 'meshnetworks', namespace } };
}
