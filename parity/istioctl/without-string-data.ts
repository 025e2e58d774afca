import type { Manifest } from '../../lib/model/manifest';

/** A Secret without what only the API server takes into `data`; any other object as it is. */
export function withoutStringData(manifest: Manifest): Manifest {
  return manifest.kind === 'Secret' ? { ...manifest, stringData: undefined } : manifest;
}
