import type { FieldPath } from '../model/field-path';
import type { IstioKindName } from '../model/known-kinds';
import type { Labels } from '../snapshot/labels';
import type { IstioResource } from '../snapshot/resource';
import { textMap } from '../snapshot/text-map';

/** Where each kind says which workloads it is for. */
const FIELDS = {
  PeerAuthentication: ['selector', 'matchLabels'],
  RequestAuthentication: ['selector', 'matchLabels'],
  Sidecar: ['workloadSelector', 'labels'],
  Telemetry: ['selector', 'matchLabels'],
} as const satisfies Readonly<Partial<Record<IstioKindName, readonly [string, string]>>>;

export type SelectingKind = keyof typeof FIELDS;

/** Labels of the workloads that an object is for; empty when it is for all of its namespace. */
export function workloadSelectorOf({ spec }: IstioResource, kind: SelectingKind): Labels {
  const [field, labels] = FIELDS[kind];
  return textMap(spec.message(field), labels);
}

export function workloadSelectorPath(kind: SelectingKind): FieldPath {
  return ['spec', ...FIELDS[kind]];
}
