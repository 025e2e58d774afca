import { isPlainObject } from '../model/plain';
import { rules } from '../analysis/rules';
import type { Diagnostic, Severity } from '../model/diagnostic';
import type { FieldPath } from '../model/field-path';
import { isIstioRelease, unknownRelease, type IstioRelease } from '../model/istio-release';
import { nearestName } from '../model/nearest';
import { isSeverity, severities } from '../model/severity';
import type { Externals } from '../snapshot/externals';
import { parseDocument, type ParsedDocument } from '../yaml/parse-document';
import type { Acknowledgement } from './acknowledgement';
import { toAcknowledgement } from './configured-acknowledgement';

/** What `cdk8s-istio.yaml` says. What it does not say is undefined, or empty. */
export interface Configuration {
  readonly istio?: IstioRelease;
  readonly acknowledge: readonly Acknowledgement[];
  /** What exists outside the objects. */
  readonly externals: Externals;
  /** Names of rules that run for those who ask for them. */
  readonly optionalRules: readonly string[];
  readonly failOn?: Severity;
}

/** A configuration, and what is wrong with its text; it holds what is right. */
export interface ParsedConfiguration {
  readonly configuration: Configuration;
  readonly diagnostics: readonly Diagnostic[];
}

const FIELDS = ['istio', 'acknowledge', 'externals', 'failOn', 'optionalRules'] as const;
const EXTERNAL_FIELDS = ['hosts', 'gateways', 'namespaces', 'secrets', 'clusters'] as const;
const ENTRY_FIELDS = ['rule', 'kind', 'namespace', 'name', 'path', 'reason'] as const;

/** Reads the settings of a project. */
export function parseConfiguration(text: string, file: string): ParsedConfiguration {
  return new ConfigurationReader(parseDocument(text, file)).read(file);
}

class ConfigurationReader {
  private readonly document: ParsedDocument;
  private readonly diagnostics: Diagnostic[];

  public constructor(document: ParsedDocument) {
    this.document = document;
    this.diagnostics = [...document.diagnostics];
  }

  public read(file: string): ParsedConfiguration {
    const { value } = this.document;
    const fields = value === null ? {} : this.readFields(value, [], FIELDS);
    const configuration: Configuration = {
      ...this.readRelease(fields?.['istio']),
      acknowledge: this.readList(fields?.['acknowledge'], ['acknowledge']).flatMap((entry, index) =>
        this.readEntry(entry, ['acknowledge', index], file),
      ),
      externals: this.readExternals(fields?.['externals']),
      optionalRules: this.readOptionalRules(fields?.['optionalRules']),
      ...this.readFailOn(fields?.['failOn']),
    };
    return { configuration, diagnostics: this.diagnostics };
  }

  private readRelease(value: unknown): { readonly istio?: IstioRelease } {
    if (value === undefined) return {};
    if (isIstioRelease(value)) return { istio: value };
    // Without quotes 1.30 is a number, and the same one as 1.3.
    const fix = typeof value === 'number' ? `Write the release in quotes: istio: '1.31'` : undefined;
    this.report(['istio'], unknownRelease(value), fix);
    return {};
  }

  /** A list has hosts; a map has lists of what else there is. */
  private readExternals(value: unknown): Externals {
    if (value === undefined || value === null || Array.isArray(value)) {
      return { hosts: this.readTexts(value, ['externals']) };
    }
    const fields = this.readFields(value, ['externals'], EXTERNAL_FIELDS);
    return Object.fromEntries(
      EXTERNAL_FIELDS.map((name) => [name, this.readTexts(fields?.[name], ['externals', name])]),
    );
  }

  private readOptionalRules(value: unknown): readonly string[] {
    const known = rules.filter(({ isOptional }) => isOptional === true).map(({ name }) => name);
    const names = this.readTexts(value, ['optionalRules']);
    for (const [index, name] of names.entries()) {
      if (known.includes(name)) continue;
      this.report(['optionalRules', index], `is one of ${known.join(', ')}, got ${JSON.stringify(name)}`);
    }
    return names;
  }

  private readTexts(value: unknown, path: FieldPath): readonly string[] {
    return this.readList(value, path).flatMap((text, index) => (this.isText(text, [...path, index]) ? [text] : []));
  }

  private readFailOn(value: unknown): { readonly failOn?: Severity } {
    if (value === undefined) return {};
    if (isSeverity(value)) return { failOn: value };
    this.report(['failOn'], `is one of ${severities.join(', ')}, got ${JSON.stringify(value)}`);
    return {};
  }

  private readEntry(value: unknown, path: FieldPath, file: string): readonly Acknowledgement[] {
    const fields = this.readFields(value, path, ENTRY_FIELDS);
    if (fields === undefined) return [];
    const texts: Partial<Record<(typeof ENTRY_FIELDS)[number], string>> = {};
    for (const name of ENTRY_FIELDS) {
      const text = fields[name];
      if (text === undefined) continue;
      if (!this.isText(text, [...path, name])) return [];
      texts[name] = text;
    }
    const { rule, reason, ...scope } = texts;
    if (rule === undefined || reason === undefined) {
      const missing = rule === undefined ? 'rule' : 'reason';
      this.report(path, `an entry has a rule and a reason, got no ${missing}`, 'Say what is acknowledged, and why');
      return [];
    }
    return [toAcknowledgement({ rule, reason, ...scope }, file, this.document.placeOf(path))];
  }

  private readFields(
    value: unknown,
    path: FieldPath,
    known: readonly string[],
  ): Readonly<Record<string, unknown>> | undefined {
    if (!isPlainObject(value)) {
      this.report(path, `a map of ${known.join(', ')} is expected, got ${JSON.stringify(value)}`);
      return undefined;
    }
    for (const name of Object.keys(value).filter((key) => !known.includes(key))) {
      const nearest = nearestName(name, known);
      const fix = nearest === undefined ? `Write one of ${known.join(', ')}` : `Write ${nearest}`;
      this.report([...path, name], `there is no setting ${JSON.stringify(name)}`, fix);
    }
    return Object.fromEntries(Object.entries(value));
  }

  private readList(value: unknown, path: FieldPath): readonly unknown[] {
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value;
    this.report(path, `a list is expected, got ${JSON.stringify(value)}`);
    return [];
  }

  private isText(value: unknown, path: FieldPath): value is string {
    if (typeof value === 'string' && value.trim() !== '') return true;
    this.report(path, `a text is expected, got ${JSON.stringify(value)}`);
    return false;
  }

  private report(path: FieldPath, message: string, fix?: string): void {
    const place = this.document.placeOf(path);
    this.diagnostics.push({ rule: 'configuration-valid', severity: 'error', path, place, message, fix });
  }
}
