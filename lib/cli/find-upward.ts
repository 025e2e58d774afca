import * as fs from 'node:fs';
import * as path from 'node:path';

/** Finds a file or folder by name in a folder or the nearest parent that has it. */
export function findUpward(name: string, from: string): string | undefined {
  const candidate = path.join(from, name);
  if (fs.existsSync(candidate)) return candidate;
  const above = path.dirname(from);
  return above === from ? undefined : findUpward(name, above);
}
