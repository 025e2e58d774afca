import { parseAllDocuments } from 'yaml';
import { analyze, type AnalyzeOptions } from '../../lib/analysis/analyze';
import { formatFieldPath } from '../../lib/model/field-path';
import { nameOf, type Manifest } from '../../lib/model/manifest';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';

/** Namespace `shop`, whose workloads get sidecars. */
export const injected =
  'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: { istio-injection: enabled } }';
/** Namespace `shop` of the ambient mesh. */
export const ambient =
  'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: { istio.io/dataplane-mode: ambient } }';

/** What one rule finds: severity, name of the object and field. */
export function found(rule: string, documents: readonly string[], options?: AnalyzeOptions): readonly string[] {
  return findingsOf(rule, documents, options).map(
    ({ severity, manifest, path }) =>
      `${severity} ${manifest === undefined ? '' : nameOf(manifest)} ${formatFieldPath(path)}`,
  );
}

/** The fixes of one rule. */
export function fixes(rule: string, documents: readonly string[]): readonly (string | undefined)[] {
  return findingsOf(rule, documents).map(({ fix }) => fix);
}

function findingsOf(rule: string, documents: readonly string[], options?: AnalyzeOptions) {
  const manifests = parseAllDocuments(documents.join('\n---\n')).map((document) => document.toJS() as Manifest);
  return analyze(new ConfigSnapshot(manifests), options).filter((each) => each.rule === rule);
}

export function istio(kind: string, name: string, spec: string): string {
  return `apiVersion: networking.istio.io/v1\nkind: ${kind}\nmetadata: { name: ${name}, namespace: shop }\nspec: { ${spec} }`;
}

export function security(kind: string, spec: string): string {
  return istio(kind, 'it', spec).replace('networking.', 'security.');
}

export function service(name: string, selector: string): string {
  return `apiVersion: v1\nkind: Service\nmetadata: { name: ${name}, namespace: shop }\nspec: { selector: { ${selector} }, ports: [{ name: http, port: 80 }] }`;
}

export function deployment(name: string, labels: string): string {
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name}, namespace: shop }\nspec: { template: { metadata: { labels: { ${labels} } }, spec: { containers: [{ name: main, image: main:1 }] } } }`;
}
