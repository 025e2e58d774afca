import * as path from 'node:path';
import { emitYaml } from './emit-yaml';
import type { TextFile } from '../output/write-files';

/**
 * A `kustomization.yaml` for each folder, the output folder among them: `kubectl apply -k dist/live` and Flux take a folder
 * as a whole, in the order in which the files are given here.
 *
 * @param files in the order in which they are applied
 */
export function kustomizationsOf(files: readonly string[]): readonly TextFile[] {
  /** Folder to what is in it; a folder stands where its first file does. */
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
        // Without it kustomize sorts by kind, and the order is lost.
        sortOptions: { order: 'fifo' },
      },
    ]),
  }));
}
