import type { Severity } from '../model/diagnostic';
import type { IstioRelease } from '../model/istio-release';
import type { Place } from '../model/origin';

/** The object that a finding is about, as plain data. */
export interface ReportedObject {
  readonly apiVersion: string;
  readonly kind: string;
  /** Empty for what has none. */
  readonly namespace: string;
  /** Empty for what has none. */
  readonly name: string;
}

/** Where an object or a field stands. */
export interface ReportedPlace {
  readonly place?: Place;
  /** `bookinfo/reviews/Resource` */
  readonly constructPath?: string;
}

/** One thing that was found, with all that a report says about it. */
export interface ReportedDiagnostic extends ReportedPlace {
  readonly rule: string;
  readonly code?: string;
  /** What Kiali prints for the same finding, where `code` is istioctl's. */
  readonly alsoCodes?: readonly string[];
  readonly severity: Severity;
  /** undefined for what is found before there are objects, such as a YAML error. */
  readonly object?: ReportedObject;
  /** `spec.http[0].route`; empty for all of the object. */
  readonly path: string;
  readonly message: string;
  readonly fix?: string;
  readonly related: readonly (ReportedPlace & { readonly object: ReportedObject })[];
}

/** A finding that somebody has acknowledged, and why. */
export interface AcknowledgedDiagnostic extends ReportedDiagnostic {
  readonly reason: string;
}

/** What a check found, in order of files and lines. */
export interface CheckResult {
  readonly release: IstioRelease;
  /** How many objects were judged. */
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

/** What a format gets beside the result. A format that has no use for something passes over it. */
export interface FormatOptions {
  /** Findings from here on fail the check. */
  readonly failOn: Severity;
  readonly hasColor: boolean;
  /** The line of a file that a place is on, without its line break. */
  readonly sourceLine: (place: Place) => string | undefined;
  /** A file's name below the root of its repository, or as it is when it is outside. */
  readonly repositoryPath: (file: string) => string;
  /** What is to be said of a rule beside its findings. @default - nothing: formats that explain rules leave it out */
  readonly describeRule?: (rule: string) => RuleDescription | undefined;
}

/** One output format: from a result to the text that is printed. */
export type Format = (result: CheckResult, options: FormatOptions) => string;

/** `VirtualService shop/reviews`; empty for what is about no object. */
export function formatObjectName(object: ReportedObject | undefined): string {
  if (object === undefined) return '';
  const { kind, namespace, name } = object;
  return [kind, `${namespace === '' ? '' : `${namespace}/`}${name}`].filter((part) => part !== '').join(' ');
}

/** What a finding is about, `VirtualService shop/reviews spec.http[0]`. */
export function formatSubject({ object, path }: ReportedDiagnostic): string {
  return [formatObjectName(object), path].filter((part) => part !== '').join(' ');
}

/** What users acknowledge a finding by: `virtual-service-host-exists, IST0101, KIA1101`. */
export function formatNames({ rule, code, alsoCodes = [] }: ReportedDiagnostic): string {
  return [rule, ...(code === undefined ? [] : [code]), ...alsoCodes].join(', ');
}

/** The problem and what to do about it, in one or two sentences. */
export function formatSentences({ message, fix }: ReportedDiagnostic): string {
  return fix === undefined ? message : `${message}. ${fix}`;
}
