import { checkManifests } from '../../../lib/check/check-manifests';
import type { Manifest } from '../../../lib/model/manifest';
import type { ConformanceCase } from '../conformance-case';
import { recordedKialiMeshes, type RecordedKialiMesh } from './recorded-kiali';

interface Count {
  agreeing: number;
  onlyHere: number;
  onlyKiali: number;
}

/**
 * How often a user of `cdk8s-istio check` gets a code of Kiali for an object where Kiali does not show it, and the other way
 * round. Each code is a case, with the numbers in its id.
 */
export function* kialiFindingCases(folder: string): Generator<ConformanceCase> {
  const meshes = [...recordedKialiMeshes(folder)];
  const counts = new Map<string, Count>();
  for (const mesh of meshes) addTo(counts, mesh);
  for (const [code, { agreeing, onlyHere, onlyKiali }] of [...counts].sort()) {
    const agrees = onlyHere === 0 && onlyKiali === 0;
    const more = agrees ? '' : ` +${String(onlyHere)} -${String(onlyKiali)}`;
    yield {
      area: 'kiali-findings',
      kind: 'code',
      id: `${code} =${String(agreeing)}${more}`,
      agrees,
      ...(!agrees && { difference: `${String(onlyHere)} only here, ${String(onlyKiali)} only in Kiali` }),
      ...(meshes.length < ALL && { skipped: 'the numbers count all recordings' }),
    };
  }
}

const ALL = 350;

function addTo(counts: Map<string, Count>, { objects, meshConfig, checks, unstable }: RecordedKialiMesh): void {
  const spared = new Set(unstable.map(keyOf));
  const { findings } = checkManifests([...objects, configMap(meshConfig)]);
  const ours = new Set(
    findings.flatMap(({ code = '', alsoCodes = [], object }) =>
      object === undefined ? [] : [code, ...alsoCodes].map((each) => keyOf({ code: each, ...object })),
    ),
  );
  const theirs = new Set(checks.filter(({ when }) => when !== 'files').map(keyOf));
  for (const key of new Set([...ours, ...theirs])) {
    if (!key.startsWith('KIA') || spared.has(key)) continue;
    const [code = ''] = key.split(' ');
    const count = counts.get(code) ?? { agreeing: 0, onlyHere: 0, onlyKiali: 0 };
    if (!theirs.has(key)) count.onlyHere++;
    else if (!ours.has(key)) count.onlyKiali++;
    else count.agreeing++;
    counts.set(code, count);
  }
}

/** Kiali has its own names for kinds, so only the object's name is compared. */
function keyOf({
  code,
  namespace,
  name,
}: {
  readonly code: string;
  readonly namespace: string;
  readonly name: string;
}) {
  return `${code} ${namespace}/${name}`;
}

/** The ConfigMap in which users set MeshConfig. */
function configMap(meshConfig: unknown): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'istio', namespace: 'istio-system' },
    data: { mesh: JSON.stringify(meshConfig) },
  };
}
