import type { MeshView } from '../../mesh/mesh-view';
import { NO_LABELS, type Labels } from '../../snapshot/labels';
import type { Workload } from '../../snapshot/workloads';

/**
 * The labels that a proxy's configuration depends on: none where no match has `sourceLabels` and no DestinationRule a
 * `workloadSelector`. Then the proxies of a namespace have one configuration, which is compiled once.
 */
export function proxyLabels(view: MeshView, { podLabels }: Workload): Labels {
  return view.once('labels matter to proxies', () => hasSourceLabels(view) || hasWorkloadSelectors(view))
    ? podLabels
    : NO_LABELS;
}

function hasSourceLabels(view: MeshView): boolean {
  return view.configs('VirtualService').some(({ spec }) => {
    const matches = [
      ...spec.messages('http').flatMap((route) => route.messages('match')),
      ...spec.messages('tls').flatMap((route) => route.messages('match')),
      ...spec.messages('tcp').flatMap((route) => route.messages('match')),
    ];
    return matches.some((match) => match.has('sourceLabels'));
  });
}

function hasWorkloadSelectors(view: MeshView): boolean {
  return view.configs('DestinationRule').some(({ spec }) => spec.has('workloadSelector'));
}
