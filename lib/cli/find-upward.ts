import * as fs from 'node:fs';
import * as path from 'node:path';

/** The file or folder of a name in a folder, or in the nearest one above that has it. */
export function findUpward(name: string, from: string): string | undefined {
  const candidate = path.join(from, name);
  if (fs.existsSync(candidate)) return candidate;
  const above = path.dirname(from);
  return above === from ? undefined : findUpward(name, above);
}
