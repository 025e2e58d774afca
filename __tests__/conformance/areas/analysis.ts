import { kubernetesKinds } from '../../../lib/model/known-kinds';
import { formatManifestName, nameOf, type Manifest } from '../../../lib/model/manifest';
import { ConfigSnapshot } from '../../../lib/snapshot/config-snapshot';
import { analyzeAsIstioctl } from '../../../parity/istioctl/analyze-as-istioctl';
import type { ConformanceCase } from '../conformance-case';
import { recordedAnalyses, type RecordedAnalysis } from './recorded-analyses';

/** Whether `parity/istioctl` prints what Istio's analyzers printed: sets of code and resource. */
export function* analysisCases(folder: string): Generator<ConformanceCase> {
  for (const recorded of recordedAnalyses(folder)) yield compare(recorded);
}

function compare({ kind, id, objects, messages, counts }: RecordedAnalysis): ConformanceCase {
  const found = analyzeAsIstioctl(new ConfigSnapshot(objects)).filter(({ code, rule }) => counts(code, rule));
  const ours = new Set(found.map(({ code, manifest }) => `${code} ${labelOf(manifest)}`));
  const theirs = new Set(messages.map(({ code, resource }) => `${code} ${resource}`));
  const more = [...ours].filter((each) => !theirs.has(each)).map((each) => `+ ${each}`);
  const fewer = [...theirs].filter((each) => !ours.has(each)).map((each) => `- ${each}`);
  const difference = [...more, ...fewer].sort().join('\n');
  return { area: 'analysis', kind, id, agrees: difference === '', ...(difference !== '' && { difference }) };
}

/** How Istio prints an object. The namespace of a cluster-wide object is dropped. */
export function labelOf(manifest: Manifest): string {
  const isClusterWide = Object.values(kubernetesKinds).some(
    (known) => known.kind === manifest.kind && 'isClusterWide' in known,
  );
  return isClusterWide ? `${manifest.kind} ${nameOf(manifest)}` : formatManifestName(manifest);
}
