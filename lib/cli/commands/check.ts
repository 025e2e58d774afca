import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { checkManifests, type CheckOptions } from '../../check/check-manifests';
import { isIstioRelease, newestIstioRelease, unknownRelease, type IstioRelease } from '../../model/istio-release';
import { nearestName } from '../../model/nearest';
import { isAtLeastAsSevere, isSeverity, severities } from '../../model/severity';
import type { Severity } from '../../model/diagnostic';
import { escapeControl } from '../../report/escape-control';
import { formats } from '../../report/formats';
import type { CheckResult, Format, ReportedDiagnostic } from '../../report/check-result';
import { joinResults } from '../../report/join-results';
import { safeOutput } from '../../report/safe-output';
import { ConfigSnapshot } from '../../snapshot/config-snapshot';
import type * as broughtSchemas from '../../import/brought-schemas';
import type { SchemaSource } from '../../schema/schema-node';
import type { Command, Io } from '../command';
import { describeRule } from '../describe-rule';
import { hasColor } from '../has-color';
import { readConfiguration } from '../read-configuration';
import { readInputs, type Inputs } from '../read-inputs';
import { repositoryPaths } from '../repository-paths';

/** `check`: checks YAML from any tool. */
export const checkCommand: Command = {
  name: 'check',
  usage: `check PATH... | --cluster NAME=PATH... [--istio ${newestIstioRelease}] [--format text] [--fail-on error] [--crds FILE] [--config FILE] [--output FILE]`,
  summary: 'Checks the objects in files, folders, globs or standard input ("-") as a cluster and its mesh would.',
  help: [
    `  --istio RELEASE    Istio release that the objects are for (default: the settings, or else ${newestIstioRelease})`,
    `  --format FORMAT    ${[...formats.keys()].join(', ')} (default: text)`,
    `  --fail-on LEVEL    ${severities.join(', ')}: findings of this severity or worse fail the check (default: error)`,
    '  --cluster NAME=PATH  objects of one cluster of the mesh, instead of PATH; repeat it for each path and cluster',
    '  --crds FILE        CRDs to validate against, such as the output of `kubectl get crds -o yaml` (default: those of the release)',
    '  --config FILE      settings (default: the nearest cdk8s-istio.yaml in the working folder or its parents)',
    '  --output FILE      write the report to the file instead of stdout',
    '',
    'Exit code: 0 no findings as severe as --fail-on, 1 such findings, 2 could not run.',
    '',
  ].join('\n'),

  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        istio: { type: 'string' },
        format: { type: 'string', default: 'text' },
        'fail-on': { type: 'string' },
        cluster: { type: 'string', multiple: true, default: [] },
        config: { type: 'string' },
        crds: { type: 'string' },
        output: { type: 'string' },
      },
    });
    const clusters = clustersNamed(values.cluster);
    if (positionals.length > 0 && clusters.size > 0) {
      throw new Error(
        `--cluster cannot be combined with paths, got "${positionals.join(' ')}"; write --cluster NAME=PATH`,
      );
    }
    if (positionals.length === 0 && clusters.size === 0) throw new Error(`usage: cdk8s-istio ${checkCommand.usage}`);
    const format = formatNamed(values.format);
    const settings = readConfiguration(values.config, io);
    const failOn = values['fail-on'] === undefined ? (settings.failOn ?? 'error') : severityNamed(values['fail-on']);
    const release = values.istio === undefined ? settings.istio : releaseNamed(values.istio);

    const schemas = values.crds === undefined ? undefined : readSchemas(values.crds, io);
    const options = {
      release,
      acknowledgements: settings.acknowledge,
      externals: settings.externals,
      optionalRules: settings.optionalRules,
      schemas,
    };
    const { result, sourceLine } =
      clusters.size === 0 ? await checkPaths(positionals, options, io) : await checkClusters(clusters, options, io);
    const markup = { hasColor: values.output === undefined && hasColor(io), hasCommands: values.format === 'github' };
    const report = format(result, {
      failOn,
      hasColor: markup.hasColor,
      sourceLine,
      repositoryPath: repositoryPaths(io.cwd),
      describeRule,
    });
    if (values.output === undefined) {
      io.stdout(report, markup);
    } else {
      const target = path.resolve(io.cwd, values.output);
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.writeFileSync(target, safeOutput(report, markup));
    }
    return result.findings.some(({ severity }) => isAtLeastAsSevere(severity, failOn)) ? 1 : 0;
  },
};

interface Checked {
  readonly result: CheckResult;
  readonly sourceLine: Inputs['sourceLine'];
}

async function checkPaths(paths: readonly string[], options: CheckOptions, io: Io): Promise<Checked> {
  const { manifests, sourceLine, ...inputs } = await readInputs(paths, io);
  return { result: checkManifests(manifests, { ...inputs, ...options }), sourceLine };
}

/** Checks each cluster with the others in view. */
async function checkClusters(
  clusters: ReadonlyMap<string, readonly string[]>,
  options: CheckOptions,
  io: Io,
): Promise<Checked> {
  const inputs = new Map<string, Inputs>();
  for (const [name, paths] of clusters) inputs.set(name, await readInputs(paths, io));
  const all = new Map([...inputs].map(([name, { manifests }]) => [name, new ConfigSnapshot(manifests)]));
  const origins = new Map([...inputs.values()].flatMap((each) => [...each.origins]));
  const results = [...inputs].map(([name, { manifests, diagnostics }]) =>
    checkManifests(manifests, { ...options, origins, diagnostics, cluster: { name, all } }),
  );
  return {
    result: joinResults(withoutMatchedElsewhere(results), options.release ?? newestIstioRelease),
    sourceLine: (place) => {
      for (const { sourceLine } of inputs.values()) {
        const line = sourceLine(place);
        if (line !== undefined) return line;
      }
      return undefined;
    },
  };
}

/** Settings apply to all clusters. An entry is reported, once, only if it matches nothing in every cluster. */
function withoutMatchedElsewhere(results: readonly CheckResult[]): readonly CheckResult[] {
  const isOfSettings = ({ rule, object }: ReportedDiagnostic) =>
    rule === 'acknowledgement-matches' && object === undefined;
  const keyOf = ({ message, place }: ReportedDiagnostic) => JSON.stringify([message, place]);
  const unmatched = results.map(({ findings }) => new Set(findings.filter(isOfSettings).map(keyOf)));
  return results.map((result, index) => ({
    ...result,
    findings: result.findings.filter(
      (each) => !isOfSettings(each) || (index === 0 && unmatched.every((keys) => keys.has(keyOf(each)))),
    ),
  }));
}

/** Paths by the names of clusters. */
function clustersNamed(texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const clusters = new Map<string, string[]>();
  for (const text of texts) {
    const [, name, file] = /^([^=]+)=(.+)$/.exec(text) ?? [];
    if (name === undefined || file === undefined) throw new Error(`--cluster must be NAME=PATH, got "${text}"`);
    clusters.set(name, [...(clusters.get(name) ?? []), file]);
  }
  return clusters;
}

/** The reader of CRDs is loaded only on demand. */
function readSchemas(file: string, io: Io): SchemaSource {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- import() needs a file extension in CommonJS
  const { readBroughtSchemas } = require('../../import/brought-schemas') as typeof broughtSchemas;
  const { schemaOf, unsupportedRules } = readBroughtSchemas(fs.readFileSync(path.resolve(io.cwd, file), 'utf8'), file);
  for (const rule of unsupportedRules)
    io.stderr(`${escapeControl(`${file}: a CEL rule uses something unsupported and is skipped: ${rule}`)}\n`);
  return schemaOf;
}

function formatNamed(name: string): Format {
  const format = formats.get(name);
  if (format !== undefined) return format;
  const nearest = nearestName(name, formats.keys());
  const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`;
  throw new Error(`--format must be one of ${[...formats.keys()].join(', ')}, got "${name}"${hint}`);
}

function severityNamed(name: string): Severity {
  if (isSeverity(name)) return name;
  throw new Error(`--fail-on must be one of ${severities.join(', ')}, got "${name}"`);
}

function releaseNamed(name: string): IstioRelease {
  if (isIstioRelease(name)) return name;
  throw new Error(`--istio ${unknownRelease(name)}`);
}
