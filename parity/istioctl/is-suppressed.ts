import type { Manifest } from '../../lib/model/manifest';
import { textAt } from '../../lib/model/plain';

/**
 * Whether an object suppresses a code of Istio's analyzers: the annotation lists codes, or is `*`. A space after a comma
 * makes an entry ineffective, as in Istio.
 *
 * @see Istio, annotation galley.istio.io/analyze-suppress
 */
export function isSuppressed({ metadata }: Manifest, code: string): boolean {
  const codes = textAt(metadata.annotations, 'galley.istio.io/analyze-suppress').split(',');
  return codes.includes('*') || codes.includes(code);
}
