import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseConfiguration, type Configuration } from '../check/configuration';
import { decodeText } from '../yaml/decode-text';
import type { Io } from './command';
import { findUpward } from './find-upward';
import { Mistakes } from './mistakes';

const NAME = 'cdk8s-istio.yaml';

/**
 * Reads the settings from the given file, or from the nearest `cdk8s-istio.yaml` in the working folder and its parents.
 *
 * @throws {Error} for a file that does not exist, or one with mistakes, which the error lists
 */
export function readConfiguration(file: string | undefined, { cwd }: Pick<Io, 'cwd'>): Configuration {
  const found = file === undefined ? findUpward(NAME, cwd) : path.resolve(cwd, file);
  if (found === undefined) return { acknowledge: [], externals: {}, optionalRules: [] };

  const name = path.relative(cwd, found).replaceAll(path.sep, '/');
  const decoded = decodeText(fs.readFileSync(found));
  if (decoded.text === undefined) throw new Error(`${name}: ${decoded.problem}. ${decoded.fix}`);
  const { configuration, diagnostics } = parseConfiguration(decoded.text, name);
  if (diagnostics.length > 0) {
    const lines = diagnostics.map(({ place, message, fix }) => {
      const where = place === undefined ? name : `${name}:${String(place.line)}:${String(place.column)}`;
      return `${where}: ${message}${fix === undefined ? '' : `. ${fix}`}`;
    });
    throw new Mistakes(lines);
  }
  return configuration;
}
