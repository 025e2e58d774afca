import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseConfiguration, type Configuration } from '../check/configuration';
import { decodeText } from '../yaml/decode-text';
import type { Io } from './command';
import { findUpward } from './find-upward';

const NAME = 'cdk8s-istio.yaml';

/**
 * Reads the settings: of the file that is named, else of the nearest one from the working folder upward.
 *
 * @throws {Error} for a file that is not there, or one with mistakes, which it lists
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
    throw new Error(lines.join('\n'));
  }
  return configuration;
}
