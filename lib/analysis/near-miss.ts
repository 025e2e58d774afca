import { groupBy } from '../snapshot/group-by';
import { NO_LABELS, type Labels } from '../snapshot/labels';
import type { MeshView } from '../mesh/mesh-view';
import { NameIndex } from '../snapshot/name-index';
import type { Workload } from '../snapshot/workloads';

/** What a selector that matches nothing was probably meant to select. */
interface NearMiss {
  /** The label that is wrong; undefined if each label exists on a workload, but no workload has them all. */
  readonly key?: string;
  /** Continues the sentence that names what was not found. */
  readonly message: string;
  readonly fix: string;
  readonly workload: Workload | undefined;
}

/**
 * The label of a selector that no workload has, with the value or key that workloads have instead.
 *
 * @param namespace of the workloads; undefined for those of all namespaces
 */
export function nearMiss(mesh: MeshView, namespace: string | undefined, selector: Labels): NearMiss | undefined {
  const known = mesh.once(`labels of ${namespace ?? '*'}`, () => indexLabels(mesh, namespace));
  const wrong = [...selector].filter(([key, value]) => known.workload(key, value) === undefined);
  const [first] = wrong;
  if (first === undefined) {
    const owners = [...selector].map(
      ([key, value]) => `${key}=${value} is on ${known.workload(key, value)?.name ?? ''}`,
    );
    const fix = 'Write the labels of one workload';
    return { message: `although ${owners.join(' and ')}`, fix, workload: undefined };
  }
  const [key, value] = first;
  const nearest = known.nearest(key, value);
  if (nearest !== undefined) {
    const workload = known.workload(key, nearest);
    const message = `but ${workload?.kind ?? ''} ${workload?.name ?? ''} has ${key}=${nearest}`;
    return { key, message, fix: `Write ${key}: ${nearest}`, workload };
  }
  const [other] = known.withValue(value);
  if (other === undefined) return undefined;
  const message = `but ${other.workload.kind} ${other.workload.name} has ${other.key}=${value}`;
  return { key, message, fix: `Write ${other.key}: ${value}`, workload: other.workload };
}

function indexLabels(mesh: MeshView, namespace: string | undefined) {
  const scope = namespace === undefined ? mesh.workloadIndex : mesh.workloadsIn(namespace);
  const all = [...scope.matching(NO_LABELS)].flatMap((workload) =>
    [...workload.podLabels].map(([key, value]) => ({ key, value, workload })),
  );
  const byPair = groupBy(all, ({ key, value }) => `${key}=${value}`);
  const byValue = groupBy(all, ({ value }) => value);
  const names = new Map(
    [...groupBy(all, ({ key }) => key)].map(([key, own]) => [key, new NameIndex(own.map(({ value }) => value))]),
  );
  return {
    workload: (key: string, value: string) => byPair.get(`${key}=${value}`)?.[0]?.workload,
    withValue: (value: string) => byValue.get(value) ?? [],
    nearest: (key: string, value: string) => names.get(key)?.nearest(value),
  };
}
