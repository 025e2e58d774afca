import type { Severity } from '../model/diagnostic';
import type { IstioRelease } from '../model/istio-release';
import type { Place } from '../model/origin';

/** The object that a finding is about, as plain data. */
export interface ReportedObject {
  readonly apiVersion: string;
  readonly kind: string;
  /** Empty if there is none. */
  readonly namespace: string;
  /** Empty if there is none. */
  readonly name: string;
}

/** Where an object or a field is. */
export interface ReportedPlace {
  readonly place?: Place;
  /** `bookinfo/reviews/Resource` */
  readonly constructPath?: string;
}

/** A diagnostic as plain data, as reports print it. */
export interface ReportedDiagnostic extends ReportedPlace {
  readonly rule: string;
  readonly code?: string;
  /** What Kiali prints for the same finding, where `code` is istioctl's. */
  readonly alsoCodes?: readonly string[];
  readonly severity: Severity;
  /** Undefined for a finding without an object, such as a YAML error. */
  readonly object?: ReportedObject;
  /** `spec.http[0].route`; empty for all of the object. */
  readonly path: string;
  readonly message: string;
  readonly fix?: string;
  readonly related: readonly (ReportedPlace & { readonly object: ReportedObject })[];
}

/** An acknowledged diagnostic, and the reason. */
export interface AcknowledgedDiagnostic extends ReportedDiagnostic {
  readonly reason: string;
}

/** What a check found, in order of files and lines. */
export interface CheckResult {
  readonly release: IstioRelease;
  /** How many objects were checked. */
  readonly objects: number;
  readonly findings: readonly ReportedDiagnostic[];
  readonly acknowledged: readonly AcknowledgedDiagnostic[];
}

/** A rule for readers who do not know it. */
export interface RuleDescription {
  /** What is wrong, a sentence. */
  readonly summary: string;
  readonly why: string;
  readonly fix: string;
  /** Address of its page. */
  readonly address: string;
  readonly severity: Severity;
}

/** What a format gets besides the result. A format ignores what it does not need. */
export interface FormatOptions {
  /** Findings of this severity or worse fail the check. */
  readonly failOn: Severity;
  readonly hasColor: boolean;
  /** The line of the file at a place, without its line break. */
  readonly sourceLine: (place: Place) => string | undefined;
  /** The path of a file relative to the root of its repository, or unchanged for a file outside of one. */
  readonly repositoryPath: (file: string) => string;
  /** Describes a rule. @default - rules are named without a description */
  readonly describeRule?: (rule: string) => RuleDescription | undefined;
}

/** One output format: turns a result into what is printed. */
export type Format = (result: CheckResult, options: FormatOptions) => string;

/** `VirtualService shop/reviews`; empty for a finding without an object. */
export function formatObjectName(object: ReportedObject | undefined): string {
  if (object === undefined) return '';
  const { kind, namespace, name } = object;
  return [kind, `${namespace === '' ? '' : `${namespace}/`}${name}`].filter((part) => part !== '').join(' ');
}

/** What a finding is about, `VirtualService shop/reviews spec.http[0]`. */
export function formatSubject({ object, path }: ReportedDiagnostic): string {
  return [formatObjectName(object), path].filter((part) => part !== '').join(' ');
}

/** The names and codes that acknowledge a finding: `virtual-service-host-exists, IST0101, KIA1101`. */
export function formatNames({ rule, code, alsoCodes = [] }: ReportedDiagnostic): string {
  return [rule, ...(code === undefined ? [] : [code]), ...alsoCodes].join(', ');
}

/** The problem and what to do about it, in one or two sentences. */
export function formatSentences({ message, fix }: ReportedDiagnostic): string {
  return fix === undefined ? message : `${message}. ${fix}`;
}
