const SYNC_WAVE = 'argocd.argoproj.io/sync-wave';

type Manifest = Readonly<Record<string, unknown>>;

/**
 * Adds the annotation that orders a manifest in Argo CD. An existing annotation is kept. Annotation keys stay sorted.
 */
export function withSyncWave(manifest: Manifest, wave: number): Manifest {
  const metadata = (manifest['metadata'] ?? {}) as Manifest;
  const annotations = (metadata['annotations'] ?? {}) as Manifest;
  if (SYNC_WAVE in annotations) return manifest;
  return {
    ...manifest,
    metadata: sorted({ ...metadata, annotations: sorted({ ...annotations, [SYNC_WAVE]: String(wave) }) }),
  };
}

function sorted(entries: object): object {
  return Object.fromEntries(Object.entries(entries).sort(([left], [right]) => (left < right ? -1 : 1)));
}
