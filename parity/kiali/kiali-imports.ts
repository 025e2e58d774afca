import { textList, textMap } from '../../lib/snapshot/text-map';
import { isWithinWildcard } from './kiali-host';
import type { KialiWorld } from './kiali-world';

interface Import {
  readonly isExcluding: boolean;
  readonly namespace: string;
  readonly name: string;
}

/** What the Sidecar of a namespace imports; undefined for everything. */
export function sidecarImports(world: KialiWorld, namespace: string): readonly Import[] | undefined {
  if (world.isAmbient(namespace)) return undefined;
  const inForce = [namespace, world.rootNamespace].flatMap((each) => {
    const own = world.mesh.configs('Sidecar').filter((sidecar) => sidecar.namespace === each);
    const first = own.find(({ spec }) => textMap(spec.message('workloadSelector'), 'labels').size === 0);
    return first === undefined ? [] : [first];
  });
  const hosts = inForce[0]?.spec.messages('egress').flatMap((egress) => textList(egress, 'hosts')) ?? [];
  const imports = hosts.flatMap((host) => {
    const slash = host.indexOf('/');
    if (slash === -1) return [];
    const scope = host.slice(0, slash);
    const isExcluding = scope.startsWith('~');
    const rest = isExcluding ? scope.slice(1) || '*' : scope;
    return [{ isExcluding, namespace: rest === '.' ? namespace : rest, name: host.slice(slash + 1) }];
  });
  return imports.length === 0 ? undefined : imports;
}

/** Whether a namespace imports the host of an object. */
export function isImported(
  world: KialiWorld,
  imports: readonly Import[],
  namespace: string,
  text: string,
  owner: string,
): boolean {
  const host = world.host(text, owner);
  const hostNamespace = host.isComplete ? host.namespace : owner;
  const matches = ({ namespace: scope, name }: Import): boolean => {
    if (scope !== '*' && scope !== hostNamespace) return false;
    if (name === '*' || name === text || isWithinWildcard(host.text, name)) return true;
    if (!host.isComplete) return false;
    const short = `${host.service}.${host.namespace}`;
    if ([host.text, host.service, short].includes(name)) return true;
    return host.service.startsWith('*') && isWithinWildcard(name, host.text);
  };
  const found = imports.filter(matches);
  return found.length > 0 && found.every(({ isExcluding }) => !isExcluding);
}
