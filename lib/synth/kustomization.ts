import * as path from 'node:path';
import { emitYaml } from './emit-yaml';
import type { TextFile } from '../output/write-files';

/**
 * A `kustomization.yaml` for each folder, including the output folder. `kubectl apply -k dist/live` and Flux apply a
 * folder as a whole, in the order of the files listed there.
 *
 * @param files in the order in which they are applied
 */
export function kustomizationsOf(files: readonly string[]): readonly TextFile[] {
  /** Folder to its content. A nested folder is listed where its first file would be. */
  const resources = new Map<string, Set<string>>([['.', new Set()]]);
  for (const file of files) {
    for (let entry = file; entry !== '.'; entry = path.posix.dirname(entry)) {
      const folder = path.posix.dirname(entry);
      const entries = resources.get(folder) ?? new Set();
      resources.set(folder, entries.add(path.posix.basename(entry)));
    }
  }
  return [...resources].map(([folder, entries]) => ({
    path: path.posix.join(folder, 'kustomization.yaml'),
    text: emitYaml([
      {
        apiVersion: 'kustomize.config.k8s.io/v1beta1',
        kind: 'Kustomization',
        resources: [...entries],
        // Without this, kustomize sorts by kind and the order is lost.
        sortOptions: { order: 'fifo' },
      },
    ]),
  }));
}
