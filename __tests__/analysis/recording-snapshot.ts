import type { Manifest } from '../../lib/model/manifest';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';

/** A snapshot that remembers which kinds were asked for. */
export class RecordingSnapshot extends ConfigSnapshot {
  public readonly read = new Set<string>();

  public override list(kind: string): readonly Manifest[] {
    this.read.add(kind);
    return super.list(kind);
  }

  public override get(kind: string, namespace: string, name: string): Manifest | undefined {
    this.read.add(kind);
    return super.get(kind, namespace, name);
  }
}
