import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { acknowledgeManifests, type Acknowledgement } from '../check/acknowledgement';
import { checkManifests } from '../check/check-manifests';
import { acknowledgedAt } from '../constructs/notes/acknowledge';
import { externalsAt, type External } from '../constructs/notes/externals';
import { MeshEnvironment } from '../constructs/mesh/mesh-environment';
import { istioReleaseOf } from '../constructs/mesh/target';
import type { Severity } from '../model/diagnostic';
import type { IstioRelease } from '../model/istio-release';
import type { Manifest } from '../model/manifest';
import type { CheckResult } from '../report/check-result';
import { ConfigSnapshot } from '../snapshot/config-snapshot';
import { groupBy } from '../snapshot/group-by';
import { originOf } from './origins';

/** An object of the tree, and its manifest. */
export interface CheckedObject {
  readonly object: ApiObject;
  readonly manifest: object;
}

export interface ConstructCheckOptions {
  /**
   * Istio release for all objects.
   *
   * @default - the release that each object targets
   */
  readonly release?: IstioRelease;
  /**
   * Findings less severe than this are omitted.
   *
   * @default info
   */
  readonly least?: Severity;
}

/**
 * Checks what constructs render: the objects of each cluster together, for the Istio release that they target.
 *
 * @param root acknowledgements at this construct and below it apply
 * @returns a result for each cluster and release; one without objects when there are none
 */
export function checkConstructs(
  root: IConstruct,
  objects: readonly CheckedObject[],
  { release, least }: ConstructCheckOptions = {},
): readonly CheckResult[] {
  const groups = new Map<string, CheckedObject[]>([]);
  for (const each of objects) {
    const cluster = clusterOf(each.object);
    const key = `${cluster} ${release ?? istioReleaseOf(each.object.chart)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  const acknowledged = root.node.findAll().filter((construct) => acknowledgedAt(construct).length > 0);
  const externals = externalsByCluster(root.node.root);
  const meshes = meshesOf(objects);
  return [...groups.values()].map((group) => {
    const [first] = group;
    const external = externals.get(first === undefined ? '' : clusterOf(first.object)) ?? [];
    return checkManifests(
      group.map(({ manifest }) => manifest as Manifest),
      {
        release: release ?? (first === undefined ? undefined : istioReleaseOf(first.object.chart)),
        origins: new Map(group.map(({ object, manifest }) => [manifest, originOf(object)])),
        acknowledgements: acknowledgementsFor(acknowledged, group),
        least,
        cluster: first === undefined ? undefined : meshes(first.object),
        externals: { hosts: namesOf('host', external), gateways: namesOf('gateway', external) },
      },
    );
  });
}

/** The clusters of a construct's mesh; undefined when the mesh has only one cluster. */
function meshesOf(objects: readonly CheckedObject[]) {
  const meshOf = (object: IConstruct) => MeshEnvironment.of(object)?.mesh;
  const named = objects.filter(({ object }) => meshOf(object) !== undefined);
  const meshes = new Map(
    [...groupBy(named, ({ object }) => meshOf(object))].map(([mesh, list]) => {
      const clusters = groupBy(list, ({ object }) => clusterOf(object));
      const snapshotOf = (own: readonly CheckedObject[]) =>
        new ConfigSnapshot(own.map(({ manifest }) => manifest as Manifest));
      return [mesh, new Map([...clusters].map(([name, own]) => [name, snapshotOf(own)]))] as const;
    }),
  );
  return (object: IConstruct) => {
    const all = meshes.get(meshOf(object));
    return all === undefined || all.size < 2 ? undefined : { name: clusterOf(object), all };
  };
}

/** Empty for a construct outside all environments. */
function clusterOf(construct: IConstruct): string {
  return MeshEnvironment.of(construct)?.cluster ?? '';
}

/** The external objects that the constructs of each cluster refer to. */
function externalsByCluster(root: IConstruct): ReadonlyMap<string, readonly External[]> {
  const found = root.node
    .findAll()
    .flatMap((construct) => externalsAt(construct).map((external) => ({ cluster: clusterOf(construct), external })));
  const byCluster = groupBy(found, ({ cluster }) => cluster);
  return new Map([...byCluster].map(([cluster, list]) => [cluster, list.map(({ external }) => external)]));
}

function namesOf(what: External['what'], externals: readonly External[]): readonly string[] {
  return [...new Set(externals.filter((each) => each.what === what).map(({ name }) => name))];
}

/** The acknowledgements at constructs that have objects in this group. */
function acknowledgementsFor(
  constructs: readonly IConstruct[],
  group: readonly CheckedObject[],
): readonly Acknowledgement[] {
  if (constructs.length === 0) return [];
  const manifests = new Map<IConstruct, object>(group.map(({ object, manifest }) => [object, manifest]));
  return constructs.flatMap((construct) => {
    const objects = construct.node.findAll().filter((each) => ApiObject.isApiObject(each));
    const own = new Set(objects.flatMap((object) => manifests.get(object) ?? []));
    const source = `acknowledge() in ${construct.node.path}`;
    return own.size === 0 ? [] : acknowledgedAt(construct).map((props) => acknowledgeManifests(own, props, source));
  });
}
