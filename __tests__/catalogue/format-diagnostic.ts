import type { Diagnostic } from '../../lib/model/diagnostic';
import { formatFieldPath } from '../../lib/model/field-path';
import { formatManifestName } from '../../lib/model/manifest';

/** A line of a page, as `check` prints it. */
export function formatDiagnostic({ severity, rule, manifest, path, message, fix }: Diagnostic): string {
  const subject = [manifest === undefined ? '' : formatManifestName(manifest), formatFieldPath(path)];
  const about = subject.filter((part) => part !== '').join(' ');
  return `${severity}${about === '' ? '' : ` ${about}`}: ${message}.${fix === undefined ? '' : ` ${fix}.`} [${rule}]`;
}
