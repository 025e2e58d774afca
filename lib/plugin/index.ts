import * as fs from 'node:fs';
import * as path from 'node:path';
import { checkManifests } from '../check/check-manifests';
import { readConfiguration } from '../cli/read-configuration';
import { nameOf, namespaceOf, type Manifest } from '../model/manifest';
import type { Origin } from '../model/origin';
import { METADATA_FILE } from '../output/publish';
import { isAtLeastAsSevere, isSeverity } from '../model/severity';
import { isIstioRelease, unknownRelease } from '../model/istio-release';
import { formatText } from '../report/format-text';
import { safeOutput } from '../report/safe-output';
import { MAP_FILE, objectKey, type MappedObject } from '../synth/construct-map';
import { parseManifests } from '../yaml/parse-manifests';

/** The part of cdk8s' validation context that is used here. */
export interface ValidationContext {
  /** Files with manifests. */
  readonly manifests: readonly string[];
  readonly logger: { readonly log: (message: string) => void };
  readonly report: {
    readonly addViolation: (violation: Violation) => void;
    readonly submit: (status: 'success' | 'failure') => void;
  };
}

interface Violation {
  readonly ruleName: string;
  readonly recommendation: string;
  readonly fix: string;
  readonly violatingResources: readonly {
    readonly resourceName: string;
    readonly locations: readonly string[];
    readonly manifestPath: string;
  }[];
}

/** The `properties:` in cdk8s.yaml. */
export interface IstioValidationProps {
  /**
   * Istio release that the manifests are for.
   *
   * @default - the setting in cdk8s-istio.yaml, else the newest known one
   */
  readonly istio?: string;
  /**
   * The least severity that fails the validation: `error`, `warning` or `info`.
   *
   * @default - the setting in cdk8s-istio.yaml, else error
   */
  readonly failOn?: string;
}

/**
 * The checks as a cdk8s validation plugin, for apps that are a plain cdk8s App:
 *
 *     validations:
 *       - package: ./node_modules/cdk8s-istio/plugin
 *         version: 0.1.0
 *         class: IstioValidation
 */
export class IstioValidation {
  private readonly props: IstioValidationProps;

  public constructor(props: IstioValidationProps = {}) {
    this.props = props;
  }

  /** Checks the manifests, and reports the construct and line that created each object. */
  public validate(context: ValidationContext): Promise<void> {
    const settings = readConfiguration(undefined, { cwd: process.cwd() });
    const release = this.props.istio ?? settings.istio;
    if (release !== undefined && !isIstioRelease(release)) throw new Error(`istio ${unknownRelease(release)}`);
    const failOn = this.props.failOn ?? settings.failOn ?? 'error';
    if (!isSeverity(failOn)) throw new Error(`failOn is one of error, warning, info, got ${JSON.stringify(failOn)}`);

    const parsed = context.manifests.map((file) => ({ file, ...parseManifests(fs.readFileSync(file, 'utf8'), file) }));
    const manifests = parsed.flatMap((each) => each.manifests);
    const made = readConstructMaps(context.manifests);
    const origins = new Map<object, Origin>();
    for (const { origins: ofFile } of parsed) {
      for (const [manifest, origin] of ofFile) {
        const known = made.get(keyOf(manifest as Manifest));
        // The TypeScript line, where the user fixes the finding; otherwise the YAML line.
        origins.set(manifest, known?.place === undefined ? { ...origin, ...known } : known);
      }
    }
    const result = checkManifests(manifests, {
      release,
      origins,
      diagnostics: parsed.flatMap((each) => each.diagnostics),
      acknowledgements: settings.acknowledge,
      externals: settings.externals,
      optionalRules: settings.optionalRules,
    });
    if (result.findings.length > 0) {
      const options = { failOn, hasColor: false, sourceLine: () => undefined, repositoryPath: (file: string) => file };
      context.logger.log(safeOutput(formatText(result, options)));
    }
    const files = new Map(parsed.flatMap((each) => each.manifests.map((manifest) => [keyOf(manifest), each.file])));
    for (const { object, rule, message, fix = '', path: field } of result.findings) {
      const { apiVersion = '', kind = '', namespace = '', name = '' } = object ?? {};
      const manifestPath = files.get(objectKey(apiVersion, kind, namespace, name)) ?? '';
      const violatingResources = [{ resourceName: name, locations: [field], manifestPath }];
      context.report.addViolation({ ruleName: rule, recommendation: message, fix, violatingResources });
    }
    removeMetadata(context.manifests);
    const isFailed = result.findings.some(({ severity }) => isAtLeastAsSevere(severity, failOn));
    context.report.submit(isFailed ? 'failure' : 'success');
    return Promise.resolve();
  }
}

function keyOf(manifest: Manifest): string {
  return objectKey(manifest.apiVersion, manifest.kind, namespaceOf(manifest), nameOf(manifest));
}

/** The construct maps that the app wrote beside its manifests. */
function readConstructMaps(files: readonly string[]): ReadonlyMap<string, Origin> {
  const maps = [...new Set(files.map((file) => path.join(path.dirname(file), MAP_FILE)))].filter((file) =>
    fs.existsSync(file),
  );
  const lines = maps.flatMap((file) => fs.readFileSync(file, 'utf8').split('\n').filter(Boolean));
  return new Map(
    lines.map((line) => {
      const { object, constructPath, place } = JSON.parse(line) as MappedObject;
      return [object, { constructPath, ...(place !== undefined && { place: () => place }) }];
    }),
  );
}

/**
 * `kubectl apply -f dist/` reads every .json file there, and cdk8s' record is not a manifest. All plugins have read it
 * by now.
 */
function removeMetadata(files: readonly string[]): void {
  for (const folder of new Set(files.map((file) => path.dirname(file)))) {
    for (const name of [METADATA_FILE, MAP_FILE]) fs.rmSync(path.join(folder, name), { force: true });
  }
}
