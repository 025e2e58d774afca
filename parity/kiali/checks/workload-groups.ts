import { groupBy } from '../../../lib/snapshot/group-by';
import { formatSelector } from '../../../lib/snapshot/labels';
import { textMap } from '../../../lib/snapshot/text-map';
import type { KialiFindings } from '../kiali-finding';
import type { KialiWorld } from '../kiali-world';

/** KIA1701 and KIA1702: the service account of a WorkloadGroup, and labels that two of them share. */
export function* checkWorkloadGroups(world: KialiWorld): KialiFindings {
  const groups = world.mesh.configs('WorkloadGroup');
  const accounts = new Set(
    world.workloads.flatMap(({ namespace, serviceAccounts }) => serviceAccounts.map((name) => `${namespace}/${name}`)),
  );
  for (const resource of groups) {
    const account = resource.spec.message('template')?.text('serviceAccount') ?? '';
    if (account === '' || accounts.has(`${resource.namespace}/${account}`)) continue;
    const path = ['spec', 'template', 'serviceAccount'];
    yield { code: 'KIA1701', resource, severity: 'warning', path };
  }
  const labelled = groups.filter(({ spec }) => spec.has('metadata'));
  const keyOf = ({ namespace, spec }: (typeof groups)[number]) =>
    `${namespace} ${formatSelector(textMap(spec.message('metadata'), 'labels'))}`;
  for (const group of groupBy(labelled, keyOf).values()) {
    if (group.length < 2) continue;
    for (const resource of group) {
      const related = group.filter((each) => each !== resource);
      yield { code: 'KIA1702', resource, severity: 'warning', path: ['spec', 'metadata', 'labels'], related };
    }
  }
}
