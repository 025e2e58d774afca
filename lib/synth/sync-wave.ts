const SYNC_WAVE = 'argocd.argoproj.io/sync-wave';

type Manifest = Readonly<Record<string, unknown>>;

/**
 * Adds the annotation that sets when Argo CD applies a manifest; one that has it already stays. Keys of annotations stay
 * in order.
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
