import * as fs from 'node:fs';
import * as path from 'node:path';

/** Folders of recordings that are not compared yet, and what has to exist first. */
const leftOut: Readonly<Record<string, string>> = {
  ambient: 'ztunnel and its policies are simulated',
  diff: 'the behaviour of two meshes is compared',
  'gateway-api': 'Gateway API routes are simulated',
  kubernetes: "objects of Kubernetes' built-in kinds are validated",
};

/** A line for each area that is left out, with the number of its recordings in a folder. */
export function leftOutAreas(folder: string): readonly string[] {
  return Object.entries(leftOut).map(([area, condition]) => {
    const count = countRecordings(path.join(folder, area));
    return `not checked: ${area}${count === 0 ? '' : `, ${String(count)} recordings`}, until ${condition}`;
  });
}

/** Lines of `*.jsonl`, and folders of one recording each. */
function countRecordings(folder: string): number {
  if (!fs.existsSync(folder)) return 0;
  const entries = fs.readdirSync(folder, { withFileTypes: true });
  const counts = entries.map((entry) => {
    if (entry.isDirectory()) return 1;
    if (!entry.name.endsWith('.jsonl')) return 0;
    return fs
      .readFileSync(path.join(folder, entry.name), 'utf8')
      .split('\n')
      .filter((line) => line !== '').length;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}
