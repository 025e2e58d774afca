import * as fs from 'node:fs';
import * as path from 'node:path';

/** The version of this package, from the nearest package.json above this file. */
export function packageVersion(): string {
  for (let folder = __dirname; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json');
    if (!fs.existsSync(file)) continue;
    const { version } = JSON.parse(fs.readFileSync(file, 'utf8')) as { readonly version: string };
    return version;
  }
  return 'unknown';
}
