import { checkManifests } from '../../../lib/check/check-manifests';
import type { ReportedDiagnostic } from '../../../lib/report/check-result';
import { ConfigSnapshot } from '../../../lib/snapshot/config-snapshot';
import { analyzeAsIstioctl } from '../../../parity/istioctl/analyze-as-istioctl';
import type { ConformanceCase } from '../conformance-case';
import { labelOf } from './analysis';
import { recordedAnalyses, type RecordedAnalysis } from './recorded-analyses';

/**
 * Whether a user of `cdk8s-istio check` gets what Istio's analyzers printed. Each code of each object is a case, under the rule
 * that has the code. Intended differences are in `finding-differences.json`.
 */
export function* findingCases(folder: string): Generator<ConformanceCase> {
  for (const recorded of recordedAnalyses(folder)) yield* compare(recorded);
}

function* compare({ id, objects, messages, counts }: RecordedAnalysis): Generator<ConformanceCase> {
  const ours = new Map<string, string>(
    checkManifests(objects).findings.flatMap((finding) =>
      codesOf(finding)
        .filter((code) => counts(code, finding.rule))
        .map((code) => [`${code} ${objectOf(finding)}`, finding.rule] as const),
    ),
  );
  const rules = new Map<string, string>(
    analyzeAsIstioctl(new ConfigSnapshot(objects)).map(
      ({ code, manifest, rule }) => [`${code} ${labelOf(manifest)}`, rule] as const,
    ),
  );
  const theirs = new Set<string>(messages.map(({ code, resource }) => `${code} ${resource}`));
  for (const key of new Set([...ours.keys(), ...theirs])) {
    const [own, isRecorded] = [ours.get(key), theirs.has(key)];
    yield {
      area: 'findings',
      kind: own ?? rules.get(key) ?? '',
      id: `${id} ${key}`,
      agrees: own !== undefined && isRecorded,
      ...(own === undefined && { difference: 'only istioctl reports it' }),
      ...(!isRecorded && { difference: 'istioctl does not report it' }),
    };
  }
}

function codesOf({ code, alsoCodes = [] }: ReportedDiagnostic): readonly string[] {
  return [code ?? '', ...alsoCodes].filter((each) => each.startsWith('IST'));
}

function objectOf({ object }: ReportedDiagnostic): string {
  if (object === undefined) return '';
  const { apiVersion, kind, namespace, name } = object;
  return labelOf({ apiVersion, kind, metadata: { name, ...(namespace !== '' && { namespace }) } });
}
