import type { Rule } from '../../lib/analysis/rule';
import { MeshView } from '../../lib/mesh/mesh-view';
import type { Manifest } from '../../lib/model/manifest';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';
import { readFixtures } from './fixture';

/** The kinds that a rule reads while it checks its fixtures, sorted. */
export function kindsRead(rule: Rule): readonly string[] {
  const kinds = readFixtures(rule.name).flatMap(({ manifests, options }) => {
    const snapshot = new RecordingSnapshot(manifests);
    for (const _ of rule.check(new MeshView(snapshot, options))) continue;
    return [...snapshot.kinds];
  });
  return [...new Set(kinds)].sort();
}

/** Records which kinds are read. */
class RecordingSnapshot extends ConfigSnapshot {
  public readonly kinds = new Set<string>();

  public override list(kind: string): readonly Manifest[] {
    this.kinds.add(kind);
    return super.list(kind);
  }

  public override get(kind: string, namespace: string, name: string): Manifest | undefined {
    this.kinds.add(kind);
    return super.get(kind, namespace, name);
  }
}
