import { stringify } from 'yaml';
import { isPlainObject } from '../model/plain';
import { LineIndex } from '../yaml/line-index';
import { readStream } from '../yaml/read-stream';
import { checkCrd } from './check-crd';

/** The fields of a CustomResourceDefinition that this folder reads. */
export interface Crd {
  readonly apiVersion: 'apiextensions.k8s.io/v1';
  readonly kind: 'CustomResourceDefinition';
  readonly metadata: { readonly name: string; readonly annotations?: Readonly<Record<string, string>> };
  readonly spec: {
    readonly group: string;
    readonly names: Readonly<Record<string, unknown>> & { readonly kind: string };
    readonly scope: string;
    readonly versions: readonly CrdVersion[];
  };
}

export interface CrdVersion {
  readonly name: string;
  readonly served: boolean;
  readonly storage: boolean;
  readonly schema: { readonly openAPIV3Schema: Schema };
}

/** An OpenAPI v3 schema: keyword to value. */
export type Schema = Readonly<Record<string, unknown>>;

const ISTIO_GROUP = /^(extensions|networking|security|telemetry)\.istio\.io$/;

/**
 * Reads the Istio CRDs from YAML or JSON: a release's file, or the output of `kubectl get crds -o yaml`.
 *
 * @returns in order of group and kind, without CRDs of other groups
 * @throws {Error} when the text is not YAML, contains no Istio CRD, or one that the API server would not store
 */
export function parseCrds(text: string, source: string): readonly Crd[] {
  const documents = Array.from(readStream(text), (part) => {
    const { located, findings } = part.read(false);
    const [finding] = findings;
    if (finding !== undefined) {
      const { line } = new LineIndex(part.document, source).placeAt(finding.offset);
      throw new Error(`${source}:${String(line)}: ${finding.message}`);
    }
    return withSortedKeys(located?.value);
  });
  const crds = documents.flatMap(itemsOf).filter(isIstioCrd);
  for (const crd of crds) checkCrd(crd, source);
  if (crds.length === 0) {
    const count = documents.filter((value) => value !== undefined && value !== null).length;
    throw new Error(
      `${source}: contains no CustomResourceDefinition of Istio, got ${String(count)} document(s); ` +
        "give the release's crd-all.gen.yaml or the output of 'kubectl get crds -o yaml'",
    );
  }
  return crds.sort((left, right) => compare(sortKey(left), sortKey(right)));
}

/** The generated code must not depend on the order in which a source happens to write its properties. */
function withSortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedKeys);
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value).sort(([left], [right]) => compare(left, right));
  return Object.fromEntries(entries.map(([key, of]) => [key, withSortedKeys(of)]));
}

/** Writes CRDs as a canonical YAML stream: sorted keys, no folding, no anchors. */
export function formatCrds(crds: readonly Crd[], header: string): string {
  const documents = crds.map((crd) =>
    stringify(crd, { lineWidth: 0, aliasDuplicateObjects: false, sortMapEntries: true }),
  );
  return `${header}---\n${documents.join('---\n')}`;
}

function itemsOf(document: unknown): readonly unknown[] {
  if (isPlainObject(document) && Array.isArray(document['items'])) return document['items'] as unknown[];
  return [document];
}

function isIstioCrd(document: unknown): document is Crd {
  if (!isPlainObject(document) || document['kind'] !== 'CustomResourceDefinition') return false;
  const spec = document['spec'];
  return isPlainObject(spec) && typeof spec['group'] === 'string' && ISTIO_GROUP.test(spec['group']);
}

function sortKey(crd: Crd): string {
  return `${crd.spec.group}/${crd.spec.names.kind}`;
}

/** Orders by code unit, which is the same in every locale. */
function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
