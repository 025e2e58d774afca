import type { Manifest } from '../../lib/model/manifest';
import { textAt } from '../../lib/model/plain';

/**
 * Whether an object asks Istio's analyzers to keep a code to themselves: the annotation lists codes, or says `*`. A blank
 * after a comma makes an entry ineffective, as it does in Istio.
 *
 * @see Istio, annotation galley.istio.io/analyze-suppress
 */
export function isSuppressed({ metadata }: Manifest, code: string): boolean {
  const codes = textAt(metadata.annotations, 'galley.istio.io/analyze-suppress').split(',');
  return codes.includes('*') || codes.includes(code);
}
