import type { Message } from '../messages/message';
import type { FieldPath } from '../model/field-path';
import type { Labels } from '../snapshot/labels';
import type { IstioResource } from '../snapshot/resource';
import { textMap } from '../snapshot/text-map';

export type SelectingKind =
  'AuthorizationPolicy' | 'PeerAuthentication' | 'RequestAuthentication' | 'Sidecar' | 'Telemetry';

type Selectors = { readonly [Kind in SelectingKind]: (spec: Message<`${Kind}Spec`>) => Labels };

const selectors: Selectors = {
  AuthorizationPolicy: (spec) => textMap(spec.message('selector'), 'matchLabels'),
  PeerAuthentication: (spec) => textMap(spec.message('selector'), 'matchLabels'),
  RequestAuthentication: (spec) => textMap(spec.message('selector'), 'matchLabels'),
  Sidecar: (spec) => textMap(spec.message('workloadSelector'), 'labels'),
  Telemetry: (spec) => textMap(spec.message('selector'), 'matchLabels'),
};

/** Labels of the workloads that an object applies to; empty if it applies to its whole namespace. */
export function workloadSelectorOf<Kind extends SelectingKind>({ spec }: IstioResource<Kind>, kind: Kind): Labels {
  return selectors[kind](spec);
}

export function workloadSelectorPath(kind: SelectingKind): FieldPath {
  return kind === 'Sidecar' ? ['spec', 'workloadSelector', 'labels'] : ['spec', 'selector', 'matchLabels'];
}
