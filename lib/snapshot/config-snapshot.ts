import { nameOf, namespaceOf, type Manifest } from '../model/manifest';

/** All objects of one cluster, indexed once. Analysis and simulation read only this. */
export class ConfigSnapshot {
  private readonly byKind = new Map<string, Manifest[]>();
  private readonly byName = new Map<string, Manifest>();
  public readonly manifests: readonly Manifest[];

  public constructor(manifests: readonly Manifest[]) {
    this.manifests = manifests;
    for (const manifest of manifests) {
      const list = this.byKind.get(manifest.kind);
      if (list === undefined) this.byKind.set(manifest.kind, [manifest]);
      else list.push(manifest);
      const key = keyOf(manifest.kind, namespaceOf(manifest), nameOf(manifest));
      // Of two objects with the same name the API server keeps the later one.
      this.byName.set(key, manifest);
    }
  }

  /** Objects of a kind, in the order in which they were given. */
  public list(kind: string): readonly Manifest[] {
    return this.byKind.get(kind) ?? [];
  }

  /** @param namespace empty for none */
  public get(kind: string, namespace: string, name: string): Manifest | undefined {
    return this.byName.get(keyOf(kind, namespace, name));
  }
}

function keyOf(kind: string, namespace: string, name: string): string {
  return `${kind}\n${namespace}\n${name}`;
}
