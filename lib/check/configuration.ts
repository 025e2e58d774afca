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

/** The settings in `cdk8s-istio.yaml`. A setting that is missing is undefined or empty. */
export interface Configuration {
  readonly istio?: IstioRelease;
  readonly acknowledge: readonly Acknowledgement[];
  /** What exists although it is not among the objects. */
  readonly externals: Externals;
  /** Names of optional rules to run. */
  readonly optionalRules: readonly string[];
  readonly failOn?: Severity;
}

/** The valid part of a configuration, and what is wrong with the rest. */
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
    // Without quotes 1.30 is a number, equal to 1.3.
    const fix = typeof value === 'number' ? `Write the release in quotes: istio: '1.31'` : undefined;
    this.report(['istio'], unknownRelease(value), fix);
    return {};
  }

  /** Either a list of hosts, or a map with lists of hosts, gateways and so on. */
  private readExternals(value: unknown): Externals {
    if (value === undefined || value === null || Array.isArray(value)) {
      return { hosts: this.readStrings(value, ['externals']) };
    }
    const fields = this.readFields(value, ['externals'], EXTERNAL_FIELDS);
    return Object.fromEntries(
      EXTERNAL_FIELDS.map((name) => [name, this.readStrings(fields?.[name], ['externals', name])]),
    );
  }

  private readOptionalRules(value: unknown): readonly string[] {
    const known = rules.filter(({ isOptional }) => isOptional === true).map(({ name }) => name);
    const names = this.readStrings(value, ['optionalRules']);
    for (const [index, name] of names.entries()) {
      if (known.includes(name)) continue;
      this.report(['optionalRules', index], `expected one of ${known.join(', ')}, got ${JSON.stringify(name)}`);
    }
    return names;
  }

  private readStrings(value: unknown, path: FieldPath): readonly string[] {
    return this.readList(value, path).flatMap((text, index) => (this.isString(text, [...path, index]) ? [text] : []));
  }

  private readFailOn(value: unknown): { readonly failOn?: Severity } {
    if (value === undefined) return {};
    if (isSeverity(value)) return { failOn: value };
    this.report(['failOn'], `expected one of ${severities.join(', ')}, got ${JSON.stringify(value)}`);
    return {};
  }

  private readEntry(value: unknown, path: FieldPath, file: string): readonly Acknowledgement[] {
    const fields = this.readFields(value, path, ENTRY_FIELDS);
    if (fields === undefined) return [];
    const strings: Partial<Record<(typeof ENTRY_FIELDS)[number], string>> = {};
    for (const name of ENTRY_FIELDS) {
      const text = fields[name];
      if (text === undefined) continue;
      if (!this.isString(text, [...path, name])) return [];
      strings[name] = text;
    }
    const { rule, reason, ...scope } = strings;
    if (rule === undefined || reason === undefined) {
      const missing = rule === undefined ? 'rule' : 'reason';
      this.report(path, `an entry needs a rule and a reason, got no ${missing}`, `Add ${missing}`);
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
      this.report(path, `expected a map with ${known.join(', ')}, got ${JSON.stringify(value)}`);
      return undefined;
    }
    for (const name of Object.keys(value).filter((key) => !known.includes(key))) {
      const nearest = nearestName(name, known);
      const fix = nearest === undefined ? `Write one of ${known.join(', ')}` : `Write ${nearest}`;
      this.report([...path, name], `unknown setting ${JSON.stringify(name)}`, fix);
    }
    return Object.fromEntries(Object.entries(value));
  }

  private readList(value: unknown, path: FieldPath): readonly unknown[] {
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value;
    this.report(path, `expected a list, got ${JSON.stringify(value)}`);
    return [];
  }

  private isString(value: unknown, path: FieldPath): value is string {
    if (typeof value === 'string' && value.trim() !== '') return true;
    this.report(path, `expected a string, got ${JSON.stringify(value)}`);
    return false;
  }

  private report(path: FieldPath, message: string, fix?: string): void {
    const place = this.document.placeOf(path);
    this.diagnostics.push({ rule: 'configuration-valid', severity: 'error', path, place, message, fix });
  }
}
