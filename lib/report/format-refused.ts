import type { Diagnostic } from '../model/diagnostic';
import { formatFieldPath } from '../model/field-path';
import { formatManifestName, type Manifest } from '../model/manifest';
import type { Origins } from '../model/origin';
import { escapeControl } from './escape-control';
import { formatPlace, placeOf } from './format-place';

/**
 * Lists the objects that were ignored because Istio's webhook refuses them, with the reasons.
 *
 * @returns lines with line breaks
 */
export function formatRefused(
  refused: readonly (Diagnostic & { readonly manifest: Manifest })[],
  origins: Origins,
): string {
  return refused
    .map(({ manifest, path, message, rule }) => {
      const field = formatFieldPath(path);
      const subject = `${formatManifestName(manifest)}${field === '' ? '' : ` ${field}`}`;
      const place = formatPlace(placeOf(origins, manifest, path));
      return `ignored, because the webhook refuses it: ${escapeControl(`${subject}${place}: ${message} [${rule}]`)}\n`;
    })
    .join('');
}
