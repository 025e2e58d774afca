import { matchesLabels } from '../../../snapshot/labels';
import type { MeshView } from '../../../mesh/mesh-view';
import { textAt } from '../../../model/plain';
import { textMap } from '../../../snapshot/text-map';
import type { Workload } from '../../../snapshot/workloads';
import { parseEmbeddedYaml } from '../../../yaml/parse-embedded';
import { injectorValues } from './injector-values';

const PREFIX = 'istio-sidecar-injector';

/**
 * The proxy image of each revision of the injector, by revision. The revision without a name is `default`.
 *
 * @see Istio, injection.ImageAnalyzer
 */
export function expectedProxyImages(mesh: MeshView): ReadonlyMap<string, string> {
  const images = new Map<string, string>();
  for (const configMap of mesh.objects('ConfigMap')) {
    if (!configMap.name.startsWith(PREFIX)) continue;
    const values = injectorValues(configMap);
    const image = textAt(values, 'global', 'proxy', 'image');
    const whole = image.includes('/')
      ? image
      : `${textAt(values, 'global', 'hub')}/${image}:${textAt(values, 'global', 'tag')}`;
    const revision = configMap.name.slice(PREFIX.length).replace(/^-/, '');
    images.set(revision === '' ? 'default' : revision, values === undefined ? '' : whole);
  }
  return images;
}

/**
 * The image type of a Pod's proxy, such as `distroless`; empty for none. The Pod overrides its namespace, which overrides
 * the root namespace, which overrides the mesh.
 */
export function proxyImageType(mesh: MeshView, pod: Workload): string {
  const configs = mesh.configs('ProxyConfig').map((config) => ({
    namespace: config.namespace,
    type: config.spec.message('image')?.text('imageType') ?? '',
    selector: config.spec.has('selector') ? textMap(config.spec.message('selector'), 'matchLabels') : undefined,
  }));
  const own = configs.filter(({ namespace }) => namespace === pod.namespace);
  const types = [
    mesh.meshConfig.imageType,
    ...configs.filter(({ namespace }) => namespace === mesh.meshConfig.rootNamespace).map(({ type }) => type),
    ...own.filter(({ selector }) => selector === undefined).map(({ type }) => type),
    ...own
      .filter(({ selector }) => selector !== undefined && matchesLabels(selector, pod.podLabels))
      .map(({ type }) => type),
    textAt(parseEmbeddedYaml(pod.podAnnotations.get('proxy.istio.io/config') ?? '').value, 'image', 'imageType'),
  ];
  const type = types.filter((each) => each !== '').at(-1) ?? '';
  return type === 'default' ? '' : type;
}
