import type { Manifest } from '../../lib/model/manifest';

/** A Secret without `stringData`, which only the API server merges into `data`; any other object unchanged. */
export function withoutStringData(manifest: Manifest): Manifest {
  return manifest.kind === 'Secret' ? { ...manifest, stringData: undefined } : manifest;
}
