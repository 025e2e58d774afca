import { Chart, Duration, Testing } from 'cdk8s';
import * as istio from '../../lib';
import { importedKinds } from './imported-kinds';

/** An Istio object as parsed from YAML. */
export interface IstioManifest {
  readonly apiVersion: string;
  readonly kind: istio.IstioKind;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec?: Readonly<Record<string, unknown>>;
}

/**
 * Writes an object with the construct of its kind, as a person would from its YAML, and renders it.
 *
 * @returns what the construct renders
 * @throws {Error} what the construct throws
 */
export function writeWithL2(object: IstioManifest): IstioManifest {
  const chart = new Chart(new istio.MeshApp({ istio: '1.31', outdir: 'build/never-written' }), 'chart');
  const { kind, spec } = object;
  const references = importedKinds[kind].references;
  const written = writeValue(spec ?? {}, '', references) as Record<string, unknown>;
  const { subsets } = written;
  if (kind === 'DestinationRule' && Array.isArray(subsets)) {
    const named = subsets as readonly { readonly name: string }[];
    written['subsets'] = Object.fromEntries(named.map(({ name, ...subset }) => [name, subset]));
  }
  const { metadata, ...rest } = written;
  const own = kind === 'WorkloadGroup' ? { ...rest, workloadMetadata: metadata } : rest;
  const Kind = istio[kind] as unknown as new (scope: Chart, id: string, props: object) => unknown;
  new Kind(chart, 'object', { ...own, metadata: object.metadata, apiVersion: object.apiVersion });
  const [rendered] = Testing.synth(chart) as IstioManifest[];
  if (rendered === undefined) throw new Error('nothing was rendered');
  return rendered;
}

/** Replaces a string by the object that the L2 expects. */
function writeValue(value: unknown, pattern: string, references: Readonly<Record<string, string>>): unknown {
  const reference = references[pattern];
  if (reference === 'DurationReference' && typeof value === 'string') return toDuration(value);
  if (reference === 'GatewayReference' && typeof value === 'string' && value !== 'mesh') return toGateway(value);
  if (Array.isArray(value)) return value.map((item) => writeValue(item, `${pattern}[]`, references));
  if (typeof value !== 'object' || value === null) return value;
  const dot = pattern === '' ? '' : '.';
  return Object.fromEntries(
    Object.entries(value).map(([name, of]) => [name, writeValue(of, `${pattern}${dot}${name}`, references)]),
  );
}

function toGateway(text: string): istio.NamedGateway {
  const [name = '', namespace] = text.split('/').reverse();
  return istio.Gateway.fromName(name, { namespace });
}

const MILLIS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, us: 0.001, ns: 0.000_001 };

/** `1h30m`, as Go writes durations. */
export function toDuration(text: string): Duration {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|us|ns|h|m|s)/g)];
  return Duration.millis(
    parts.reduce((sum, [, number, unit]) => sum + Number(number) * (MILLIS[unit ?? ''] ?? NaN), 0),
  );
}
