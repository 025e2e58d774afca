import type { Manifest } from '../model/manifest';
import type { Acknowledgement } from './acknowledgement';

const ISTIO = 'galley.istio.io/analyze-suppress';
const KIALI = 'kiali.io/ignore-validations';

/**
 * Acknowledgements in the annotations of Istio and Kiali. Either annotation accepts the codes of both, for its own object only.
 *
 * @see istioctl, local/analyze.go: items are not trimmed, so one with a space before it has no effect
 * @see Kiali, ignore-validations: an empty value means all codes, and items are trimmed
 */
export function annotatedAcknowledgements(manifests: readonly Manifest[]): readonly Acknowledgement[] {
  return manifests.flatMap((manifest) => {
    const { annotations } = manifest.metadata;
    if (typeof annotations !== 'object' || annotations === null) return [];
    return [
      ...rulesIn(annotations, ISTIO, (text) => text.split(',')),
      ...rulesIn(annotations, KIALI, (text) =>
        text.trim() === '' ? ['*'] : text.split(',').map((item) => item.trim()),
      ),
    ].map(({ rule, annotation }) => ({
      rule,
      reason: `annotation ${annotation}`,
      source: `the annotation ${annotation}`,
      manifest,
      covers: (diagnostic) => diagnostic.manifest === manifest,
    }));
  });
}

function rulesIn(annotations: object, annotation: string, split: (text: string) => readonly string[]) {
  if (!Object.hasOwn(annotations, annotation)) return [];
  const text = (annotations as Readonly<Record<string, unknown>>)[annotation];
  if (typeof text !== 'string') return [];
  const rules = new Set(split(text).filter((rule) => rule !== ''));
  return [...rules].map((rule) => ({ rule, annotation }));
}
