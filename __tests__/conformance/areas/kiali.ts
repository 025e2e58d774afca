import { analyzeAsKiali } from '../../../parity/kiali/analyze-as-kiali';
import type { KialiFinding } from '../../../parity/kiali/kiali-finding';
import type { FieldPath } from '../../../lib/model/field-path';
import { ConfigSnapshot } from '../../../lib/snapshot/config-snapshot';
import type { ConformanceCase } from '../conformance-case';
import { recordedKialiMeshes, type KialiCheck, type RecordedKialiMesh } from './recorded-kiali';

/** Whether `parity/kiali` reports what Kiali reported. */
export function* kialiCases(folder: string): Generator<ConformanceCase> {
  for (const mesh of recordedKialiMeshes(folder)) yield compare(mesh);
}

function compare({ kind, id, objects, meshConfig, checks, unstable }: RecordedKialiMesh): ConformanceCase {
  const spared = new Set(unstable.map(formatCheck));
  const found = analyzeAsKiali(new ConfigSnapshot(objects), meshConfig).map(toCheck);
  const ours = new Set(found.map(formatCheck).filter((each) => !spared.has(each)));
  const theirs = new Set(
    checks
      .filter(({ when }) => when !== 'files')
      .map(formatCheck)
      .filter((each) => !spared.has(each)),
  );
  const more = [...ours].filter((each) => !theirs.has(each)).map((each) => `+ ${each}`);
  const fewer = [...theirs].filter((each) => !ours.has(each)).map((each) => `- ${each}`);
  const difference = [...more, ...fewer].sort().join('\n');
  return { area: 'kiali', kind, id, agrees: difference === '', ...(difference !== '' && { difference }) };
}

function formatCheck({ code, severity, kind, namespace, name, path: place }: KialiCheck): string {
  return [code, severity, kind, namespace, name, place].join(' ');
}

/** Kiali's own names for kinds and severities. */
function toCheck({ code, severity, resource, path: place }: KialiFinding): KialiCheck {
  const { namespace, name, kind } = resource;
  const own = code.startsWith('KIA13') ? 'workload' : kind === 'Service' ? 'service' : kind;
  return {
    code,
    severity: severity === 'info' ? 'unknown' : severity,
    kind: own,
    namespace,
    name,
    path: format(place),
  };
}

function format(place: FieldPath): string {
  return place
    .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `/${step}`))
    .join('')
    .replace(/^\//, '');
}
