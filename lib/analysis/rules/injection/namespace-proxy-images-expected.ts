import { groupBy } from '../../../snapshot/group-by';
import type { MeshView } from '../../../mesh/mesh-view';
import { textAt } from '../../../model/plain';
import { containersOf, type Workload } from '../../../snapshot/workloads';
import { expectedProxyImages, proxyImageType } from './proxy-image';
import type { Rule } from '../../rule';

export const namespaceProxyImagesExpected: Rule = {
  name: 'namespace-proxy-images-expected',
  code: 'IST0158',
  severity: 'warning',
  summary: 'Running Pods of a Namespace have another proxy image than the injector uses.',

  *check(mesh) {
    const expected = expectedProxyImages(mesh);
    for (const { name, labels, manifest } of mesh.namespaces.values()) {
      if (labels.get('istio-injection') !== 'enabled' && !labels.has('istio.io/rev')) continue;
      const revision = labels.get('istio.io/rev') ?? 'default';
      const image = expected.get(revision === '' ? 'default' : revision);
      if (image === undefined) continue;
      const stale = podsOf(mesh, name).filter((pod) => hasOtherImage(mesh, pod, image));
      if (stale.length === 0) continue;
      yield {
        manifest,
        path: [],
        message: `the proxies of ${stale
          .map((pod) => pod.name)
          .sort()
          .slice(0, 10)
          .join(', ')} do not have the image ${image}`,
        fix: 'Restart the workloads of the namespace',
        related: stale.slice(0, 10).map((pod) => pod.manifest),
      };
    }
  },
};

function podsOf(mesh: MeshView, namespace: string): readonly Workload[] {
  const pods = mesh.once('pods by namespace', () => groupBy(mesh.workloadsOf('Pod'), (pod) => pod.namespace));
  return (pods.get(namespace) ?? []).filter((pod) => !pod.annotations.has('sidecar.istio.io/proxyImage'));
}

function hasOtherImage(mesh: MeshView, pod: Workload, expected: string): boolean {
  const type = proxyImageType(mesh, pod);
  const accepted = [expected, `${expected}-${type}`];
  const containers = [...containersOf(pod), ...containersOf(pod, 'initContainers')];
  return containers.some(
    ({ value }) => textAt(value, 'name') === 'istio-proxy' && !accepted.includes(textAt(value, 'image')),
  );
}
