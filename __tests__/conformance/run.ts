// npm run conformance -- [DIR] [--only AREA] [--verbose] [--format text|json]: runs the cases that were recorded from
// Istio, Envoy and Kiali, and compares. Exits with 0 if all agree except for the known differences, 1 if one does not or
// the list of known differences is wrong, 2 if the arguments are wrong.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { accessCases } from './areas/access';
import { analysisCases } from './areas/analysis';
import { findingCases } from './areas/findings';
import { kialiCases } from './areas/kiali';
import { kialiFindingCases } from './areas/kiali-findings';
import { routingCases } from './areas/routing';
import { validationCases } from './areas/validation';
import type { ConformanceCase } from './conformance-case';
import { formatConformance } from './format-conformance';
import { findingDifferences } from './finding-differences';
import { kialiFindingDifferences } from './kiali-finding-differences';
import { knownDifferences } from './known-differences';
import { leftOutAreas } from './left-out-areas';
import { isUnexplained, markKnown } from './mark-known';
import { recordings, SLICE } from './recordings';

/** By the folder of the recordings, or by the name of an area that shares a folder with another one. */
const areas: Readonly<Record<string, (folder: string) => Iterable<ConformanceCase>>> = {
  access: accessCases,
  analysis: analysisCases,
  findings: findingCases,
  kiali: kialiCases,
  'kiali-findings': kialiFindingCases,
  routing: routingCases,
  validation: validationCases,
};

const sharedFolders: Readonly<Record<string, string>> = {
  access: 'routing',
  findings: 'analysis',
  'kiali-findings': 'kiali',
};

process.exitCode = run(process.argv.slice(2));

function run(args: readonly string[]): 0 | 1 | 2 {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        only: { type: 'string' },
        verbose: { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
      },
    });
    const [folder = recordings.folder, ...more] = positionals;
    const { only, format, verbose } = values;
    if (more.length > 0) return fail(`expected at most one folder, got ${positionals.join(', ')}`);
    if (format !== 'text' && format !== 'json') return fail(`--format is text or json, got ${format}`);
    if (only !== undefined && !Object.hasOwn(areas, only)) {
      return fail(`--only is one of ${Object.keys(areas).join(', ')}, got ${only}`);
    }
    if (!fs.existsSync(folder)) return fail(`the folder ${folder} does not exist`);
    const names = only === undefined ? Object.keys(areas) : [only];
    const folderOf = (name: string) => path.join(folder, sharedFolders[name] ?? name);
    const present = names.filter((name) => fs.existsSync(folderOf(name)));
    const recorded = present.flatMap((name) => [...(areas[name]?.(folderOf(name)) ?? [])]);
    const isWhole = path.resolve(folder) !== path.resolve(SLICE);
    const { cases, faults } = markKnown(
      recorded,
      [...knownDifferences, ...findingDifferences(), ...kialiFindingDifferences],
      isWhole,
    );
    const missing = names.filter((name) => !present.includes(name));
    const remarks = [
      ...faults,
      ...missing.map((name) => `not checked: ${name}, whose recordings are not in ${folder}`),
      ...(isWhole ? [] : [`not checked: recordings that are not in the slice, ${folder}`]),
      ...(only === undefined ? leftOutAreas(folder) : []),
    ];
    console.log(formatConformance(cases, format, verbose, remarks));
    return faults.length === 0 && !cases.some(isUnexplained) ? 0 : 1;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function fail(message: string): 2 {
  console.error(`${message}\nusage: npm run conformance -- [DIR] [--only AREA] [--verbose] [--format text|json]`);
  return 2;
}
