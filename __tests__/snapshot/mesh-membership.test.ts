import { expect, test } from '@jest/globals';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';
import { MeshView } from '../../lib/mesh/mesh-view';
import { IstioctlView } from '../../parity/istioctl/istioctl-view';

type Labels = Readonly<Record<string, string>>;

const INJECT = 'sidecar.istio.io/inject';

test.each<[string, Labels, Labels, Labels, boolean, boolean]>([
  ['nothing said', {}, {}, {}, false, false],
  ['a namespace that injects', { 'istio-injection': 'enabled' }, {}, {}, true, true],
  ['a pod that opts out there', { 'istio-injection': 'enabled' }, { [INJECT]: 'false' }, {}, false, false],
  ['an annotation that opts out there', { 'istio-injection': 'enabled' }, {}, { [INJECT]: 'false' }, false, false],
  ['a pod that asks', {}, { [INJECT]: 'true' }, {}, true, true],
  [
    'a pod that asks where nothing is injected',
    { 'istio-injection': 'disabled' },
    { [INJECT]: 'true' },
    {},
    false,
    true,
  ],
  ['an annotation alone, for which no webhook is called', {}, {}, { [INJECT]: 'true' }, false, true],
  ['a revision of the namespace', { 'istio.io/rev': 'canary' }, {}, {}, true, false],
  ['a revision of the pod', {}, { 'istio.io/rev': 'canary' }, {}, true, false],
  [
    'a revision where nothing is injected',
    { 'istio-injection': 'disabled', 'istio.io/rev': 'a' },
    {},
    {},
    false,
    false,
  ],
])(
  'whether a pod gets a sidecar by %s, and what istioctl thinks',
  (_, namespace, labels, annotations, expected, byIstioctl) => {
    const manifests = [
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels: namespace } },
      { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'till', namespace: 'shop', labels, annotations } },
    ];

    const found = [MeshView, IstioctlView].map((View) => {
      const mesh = new View(new ConfigSnapshot(manifests));
      return mesh.workloadsOf('Pod').map((pod) => mesh.isInMesh(pod));
    });

    expect(found).toEqual([[expected], [byIstioctl]]);
  },
);
