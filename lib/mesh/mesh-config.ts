import { readLabels, type Labels } from '../snapshot/labels';
import { listAt, textAt, valueAt } from '../model/plain';

/** The type of an extension provider: the field that its MeshConfig entry has besides its name. */
interface ExtensionProvider {
  readonly name: string;
  readonly isLightstep: boolean;
}

/** The settings of a mesh that decisions depend on, with Istio's defaults. */
export interface MeshConfig {
  readonly rootNamespace: string;
  /** The Service whose workloads are the ingress gateway; undefined if Istio runs none. */
  readonly ingressService: string | undefined;
  /** Whether clients use mutual TLS automatically if a server accepts it. */
  readonly isAutoMtls: boolean;
  readonly hasDefaultAccessLog: boolean;
  readonly extensionProviders: readonly ExtensionProvider[];
  readonly proxyMetadata: Labels;
  readonly imageType: string;
  readonly defaultServiceExportTo: readonly string[];
  readonly defaultVirtualServiceExportTo: readonly string[];
  readonly defaultDestinationRuleExportTo: readonly string[];
}

const DEFAULT_PROVIDERS = ['prometheus', 'stackdriver', 'envoy'];

/**
 * Reads the user's settings on top of Istio's defaults. Invalid values count as not set.
 *
 * @param value MeshConfig as plain data; anything
 * @see Istio, mesh.DefaultMeshConfig
 */
export function readMeshConfig(value: unknown): MeshConfig {
  const providers = valueAt(value, 'extensionProviders');
  const isIngressOff = textAt(value, 'ingressControllerMode') === 'OFF';
  return {
    rootNamespace: textAt(value, 'rootNamespace') || 'istio-system',
    ingressService: isIngressOff ? undefined : textAt(value, 'ingressService') || 'istio-ingressgateway',
    isAutoMtls: valueAt(value, 'enableAutoMtls') !== false,
    hasDefaultAccessLog: listAt(value, 'defaultProviders', 'accessLogging').length > 0,
    extensionProviders: Array.isArray(providers)
      ? providers.map((provider) => ({
          name: textAt(provider, 'name'),
          isLightstep: valueAt(provider, 'lightstep') !== undefined,
        }))
      : DEFAULT_PROVIDERS.map((name) => ({ name, isLightstep: false })),
    proxyMetadata: readLabels(valueAt(value, 'defaultConfig', 'proxyMetadata')),
    imageType: textAt(value, 'defaultConfig', 'image', 'imageType'),
    defaultServiceExportTo: texts(value, 'defaultServiceExportTo'),
    defaultVirtualServiceExportTo: texts(value, 'defaultVirtualServiceExportTo'),
    defaultDestinationRuleExportTo: texts(value, 'defaultDestinationRuleExportTo'),
  };
}

function texts(value: unknown, field: string): readonly string[] {
  return listAt(value, field).filter((item): item is string => typeof item === 'string');
}
