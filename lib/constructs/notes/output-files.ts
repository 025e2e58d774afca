import type { Construct, IConstruct } from 'constructs';
import { constructError, quote } from '../validation/construct-error';
import { MeshEnvironment } from '../mesh/mesh-environment';
import { isRelativePath } from '../validation/relative-path';

/** A file next to the manifests, for a tool other than kubectl. */
export interface OutputFile {
  /** Path below the output folder, with `/` between its parts. */
  readonly path: string;
  /** Its content. */
  readonly text: string;
}

type Produce = () => readonly OutputFile[];

const producers = new WeakMap<IConstruct, Produce[]>();

/**
 * Adds files that a synthesis writes beside the manifests.
 *
 * @param produce creates them, after all constructs exist
 */
export function addOutputFiles(construct: Construct, produce: Produce): void {
  const known = producers.get(construct);
  if (known === undefined) producers.set(construct, [produce]);
  else known.push(produce);
}

/**
 * The files of a construct and everything below it, in tree order. Files of an environment are in its folder.
 *
 * @throws {Error} for a path outside the output folder, and when two constructs use the same path; the message names
 * both
 */
export function outputFilesOf(root: IConstruct): readonly OutputFile[] {
  const owners = new Map<string, IConstruct>();
  const files: OutputFile[] = [];
  for (const construct of root.node.findAll()) {
    const environment = MeshEnvironment.of(construct);
    for (const { path, text } of (producers.get(construct) ?? []).flatMap((produce) => produce())) {
      const file = { path: environment === undefined ? path : `${environment.name}/${path}`, text };
      const owner = owners.get(file.path);
      if (!isRelativePath(file.path)) {
        throw constructError(construct, `path of a file is one below the output folder, got ${quote(file.path)}`);
      }
      if (owner !== undefined) {
        throw constructError(construct, `the file ${file.path} is taken by ${owner.node.path}; give one another name`);
      }
      owners.set(file.path, construct);
      files.push(file);
    }
  }
  return files;
}
