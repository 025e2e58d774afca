import { isPlainObject } from '../model/plain';
import type { ManifestMetadata } from '../model/manifest';
import { labelKey, labelValue } from '../syntax/labels';
import { dnsLabel, dnsSubdomain, type NameRule } from '../syntax/names';
import { jsonTypeOf, showValue } from './json';
import type { SchemaFinding } from './finding';

/** Annotations of one object, keys and values together. @see Kubernetes, apimachinery: pkg/api/validation */
const LARGEST_ANNOTATIONS = 256 * 1024;

/**
 * Validates the metadata of an object: its name, namespace, labels and annotations.
 *
 * A namespace may be missing, because it can be given when the object is applied.
 *
 * @see Kubernetes, apimachinery: pkg/api/validation/objectmeta.go
 */
export function validateMetadata(metadata: ManifestMetadata): readonly SchemaFinding[] {
  return [
    ...validateName(metadata),
    ...validateText(metadata, 'namespace', dnsLabel),
    ...validateLabels(metadata.labels),
    ...validateAnnotations(metadata.annotations),
  ];
}

function validateName(metadata: ManifestMetadata): readonly SchemaFinding[] {
  const { name, generateName } = metadata;
  const hasName = isSet(name) || isSet(generateName);
  if (!hasName) return [finding(['name'], 'name or generateName is required, got none', 'Add metadata.name')];
  // The server appends letters to generateName, so its end does not have to be that of a valid name.
  const prefix = typeof generateName === 'string' ? `${generateName}x` : generateName;
  return [
    ...validateText(metadata, 'name', dnsSubdomain),
    ...(isSet(name) ? [] : validateText({ generateName: prefix }, 'generateName', dnsSubdomain)),
  ];
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function validateText(metadata: ManifestMetadata, field: string, rule: NameRule): readonly SchemaFinding[] {
  const value = metadata[field];
  if (!isSet(value)) return [];
  if (typeof value !== 'string') return [wrongType([field], 'string', value)];
  return rule.accepts(value) ? [] : [finding([field], `must be ${rule.description}, got ${showValue(value)}`)];
}

function validateLabels(labels: unknown): readonly SchemaFinding[] {
  return validateTexts('labels', labels, (key, value) =>
    labelValue.accepts(value)
      ? []
      : [finding(['labels', key], `must be ${labelValue.description}, got ${showValue(value)}`)],
  );
}

function validateAnnotations(annotations: unknown): readonly SchemaFinding[] {
  let size = 0;
  const findings = validateTexts('annotations', annotations, (key, value) => {
    size += Buffer.byteLength(key) + Buffer.byteLength(value);
    return [];
  });
  if (size <= LARGEST_ANNOTATIONS) return findings;
  const message = `must have at most ${String(LARGEST_ANNOTATIONS)} bytes, got ${String(size)}`;
  return [...findings, finding(['annotations'], message)];
}

function validateTexts(
  field: 'labels' | 'annotations',
  texts: unknown,
  validateValue: (key: string, value: string) => readonly SchemaFinding[],
): readonly SchemaFinding[] {
  if (texts === undefined || texts === null) return [];
  if (!isPlainObject(texts)) return [wrongType([field], 'object', texts)];
  return Object.entries(texts).flatMap(([key, value]) => {
    // Keys of annotations are validated in lower case.
    const isKey = labelKey.accepts(field === 'annotations' ? key.toLowerCase() : key);
    const keyFindings = isKey ? [] : [finding([field, key], `the key must be ${labelKey.description}`)];
    if (typeof value === 'string') return [...keyFindings, ...validateValue(key, value)];
    // null reads as an empty string.
    return value === null || value === undefined
      ? keyFindings
      : [...keyFindings, wrongType([field, key], 'string', value)];
  });
}

function wrongType(path: readonly string[], type: string, value: unknown): SchemaFinding {
  const fix =
    type === 'string' && !isPlainObject(value) && !Array.isArray(value) ? `Write "${String(value)}"` : undefined;
  return finding(path, `must be of type ${type}, got ${jsonTypeOf(value)} ${showValue(value)}`, fix);
}

function finding(path: readonly string[], message: string, fix?: string): SchemaFinding {
  return { kind: 'metadata', path: ['metadata', ...path], message, ...(fix !== undefined && { fix }) };
}
