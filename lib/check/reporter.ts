import type { Diagnostic } from '../model/diagnostic';
import { formatFieldPath, type FieldPath } from '../model/field-path';
import { nameOf, namespaceOf, type Manifest } from '../model/manifest';
import type { Origins, Place } from '../model/origin';
import { Redactor } from '../redaction/redactor';
import type { ReportedDiagnostic, ReportedObject, ReportedPlace } from '../report/check-result';

/** Turns diagnostics into plain data for reports, with names and places instead of objects. */
export class Reporter {
  private readonly origins: Origins;
  private readonly redactor: Redactor;

  /** @param manifests all objects, for the secrets that no report may show */
  public constructor(origins: Origins, manifests: readonly Manifest[]) {
    this.origins = origins;
    this.redactor = new Redactor().learn(manifests);
  }

  public report({
    rule,
    code,
    alsoCodes,
    severity,
    manifest,
    path,
    place,
    message,
    fix,
    related = [],
  }: Diagnostic): ReportedDiagnostic {
    return {
      rule,
      ...(code !== undefined && { code }),
      ...(alsoCodes !== undefined && { alsoCodes }),
      severity,
      ...(manifest !== undefined && { object: toObject(manifest) }),
      path: formatFieldPath(path),
      message: this.redactor.redact(message),
      ...(fix !== undefined && { fix: this.redactor.redact(fix) }),
      ...this.locate(manifest, path, place),
      related: related.map((other) => ({ object: toObject(other), ...this.locate(other, []) })),
    };
  }

  private locate(manifest: Manifest | undefined, path: FieldPath, own?: Place): ReportedPlace {
    const origin = manifest === undefined ? undefined : this.origins.get(manifest);
    const place = own ?? origin?.placeOf?.(path) ?? origin?.place?.();
    const constructPath = origin?.constructPath;
    return { ...(place !== undefined && { place }), ...(constructPath !== undefined && { constructPath }) };
  }
}

function toObject(manifest: Manifest): ReportedObject {
  const { apiVersion, kind } = manifest;
  return { apiVersion, kind, namespace: namespaceOf(manifest), name: nameOf(manifest) };
}
