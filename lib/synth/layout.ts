/**
 * Predefined layouts for `MeshApp`: templates for the path of each file below the output folder, without the extension.
 *
 * | placeholder | | | --- | --- | | `{environment}`, `{cluster}` | of the `MeshEnvironment`; a folder with only this
 * name is left out for objects outside all environments | | `{namespace}` | `_cluster` for cluster-wide objects | |
 * `{group}` | API group, `core` for Kubernetes' core group | | `{kind}`, `{name}` | of the object | | `{chart}` | of
 * the chart, within its environment | | `{order}` | `0003-`, the position of the chart, when charts depend on each
 * other; otherwise empty | | `{wave}` | when the object is applied: `00` first |
 *
 * Objects with the same path share a file. A template with `{name}` needs a file for each object.
 */
export const layouts = {
  /** `app.k8s.yaml`, as `YamlOutputType.FILE_PER_APP`. */
  filePerApp: 'app',
  /** `shop.k8s.yaml`, as `YamlOutputType.FILE_PER_CHART`. */
  filePerChart: '{order}{chart}',
  /** `Gateway.edge.k8s.yaml`, as `YamlOutputType.FILE_PER_RESOURCE`. */
  filePerObject: '{kind}.{name}',
  /** `shop/Gateway.edge.k8s.yaml`, as `YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE`. */
  folderPerChart: '{order}{chart}/{kind}.{name}',
  /** `live/shop.k8s.yaml`: the default for an app with environments. */
  folderPerEnvironment: '{environment}/{chart}',
  /**
   * `live/shop/Gateway.networking.istio.io.edge.k8s.yaml`: an Application for each environment, ordered by sync waves.
   */
  argoCd: '{environment}/{namespace}/{kind}.{group}.{name}',
  /**
   * `live/shop/edge.Gateway.networking.istio.io.edge.k8s.yaml`: a Kustomization for each chart, ordered by dependsOn.
   */
  flux: '{environment}/{chart}/{namespace}.{kind}.{group}.{name}',
} as const;

/** The placeholders of a template. */
type Placeholder = 'environment' | 'cluster' | 'namespace' | 'group' | 'kind' | 'name' | 'chart' | 'order' | 'wave';

/** The value of each placeholder for an object; empty when it has none. */
export type PathValues = Readonly<Record<Placeholder, string>>;

const PLACEHOLDERS: readonly string[] = [
  'environment',
  'cluster',
  'namespace',
  'group',
  'kind',
  'name',
  'chart',
  'order',
  'wave',
] satisfies Placeholder[];
/** Windows reserves these names for devices, in upper or lower case and with any extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/**
 * Reads a template.
 *
 * @returns a function from an object's values to the path of its file, without extension
 * @throws {Error} for an unknown placeholder, and for a template that is absolute or leaves the output folder
 */
export function parseLayout(template: string): (values: PathValues) => string {
  const names = [...template.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const unknown = names.find((name) => !PLACEHOLDERS.includes(name));
  const known = PLACEHOLDERS.map((name) => `{${name}}`).join(' ');
  if (unknown !== undefined) throw new Error(`layout: unknown placeholder {${unknown}}; write one of ${known}`);
  const folders = template.split('/');
  const fixed = folders.map((folder) => folder.replace(/\{[^{}]*\}/g, 'x'));
  for (const folder of fixed) {
    const problem = problemOf(folder);
    if (problem !== undefined) throw new Error(`layout: ${JSON.stringify(template)} ${problem}`);
  }
  return (values) => {
    const path = folders.map((folder) =>
      folder.replace(/\{([^{}]*)\}/g, (_, name: string) => clean(values[name as Placeholder])),
    );
    return path.filter((folder, place) => folder !== '' || place === path.length - 1).join('/');
  };
}

/** Whether all objects of a chart have one path. */
export function isOfChart(template: string): boolean {
  return !/\{(namespace|group|kind|name|wave)\}/.test(template);
}

/** Whether a template needs a file for each object. */
export function isFilePerObject(template: string): boolean {
  return template.includes('{name}');
}

/**
 * @param path of a file below the output folder
 * @returns why a path is not valid on every file system, `has a part ".."`; undefined when it is valid
 */
export function problemOfPath(path: string): string | undefined {
  return path
    .split('/')
    .map(problemOf)
    .find((problem) => problem !== undefined);
}

function problemOf(part: string): string | undefined {
  if (part === '') return 'has an empty part';
  if (/^\.+$/.test(part)) return `has a part "${part}"`;
  if (part.startsWith('.cdk8s-istio-')) return `begins with ".cdk8s-istio-", which is reserved for lists of files`;
  if (/[\\:*?"<>|]|\p{Cc}/u.test(part)) return 'has a character that some file systems do not allow';
  if (/[. ]$/.test(part)) return 'ends with "." or a space, which Windows drops';
  if (RESERVED.test(part)) return `has a part "${part}", which Windows reserves for a device`;
  if (Buffer.byteLength(part) > 255) return 'has a part of more than 255 bytes';
  return undefined;
}

/** As in cdk8s, characters that some file systems do not allow are removed. */
function clean(value: string): string {
  return value.replace(/[^0-9a-zA-Z-_.]/g, '');
}
