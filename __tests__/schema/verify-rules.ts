import * as fs from 'node:fs';
import * as path from 'node:path';
import { celRules } from '../../imports/cel-rules';
import { schemas } from '../../imports/schemas';
import { CelError } from '../../lib/schema/cel/cel-error';
import type { CompactSchema } from '../../lib/schema/compact-schema';
import { formatDocuments, crdcheckWith } from '../crdcheck/crdcheck';
import { hostileTexts } from './hostile-values';

/**
 * Asks each CEL rule of a text, and of the keys of a map, about every hostile text: compiled, and in a CRD made for it.
 */
export function verifyRules(folder: string): void {
  const rules = [
    ...rulesOf('string').map((rule) => ({ rule, schema: { type: 'string' }, self: (text: string): unknown => text })),
    ...rulesOf('object')
      .filter((rule) => celRules[rule]?.rule.startsWith('self.all(key,') === true)
      .map((rule) => ({
        rule,
        schema: { type: 'object', additionalProperties: { type: 'string' } },
        self: (text: string): unknown => ({ [text]: 'a' }),
      })),
  ];
  const fields = rules.map(({ rule, schema }, place): [string, object] => [
    `f${String(place)}`,
    { ...schema, 'x-kubernetes-validations': [{ rule: celRules[rule]?.rule }] },
  ]);
  const crds = path.join(folder, 'rules-crd.yaml');
  fs.writeFileSync(crds, JSON.stringify(crdWith(Object.fromEntries(fields))));
  const file = path.join(folder, 'rules.yaml');
  const specs = hostileTexts.map((text) =>
    Object.fromEntries(rules.map(({ self }, place) => [`f${String(place)}`, self(text)])),
  );
  fs.writeFileSync(file, formatDocuments(specs.map((spec) => ({ ...OBJECT, spec }))));

  let differences = 0;
  for (const { index, errors } of crdcheckWith(crds, [file])) {
    rules.forEach(({ rule }, place) => {
      const field = `f${String(place)}`;
      const theirs = !(errors ?? []).some((error) => error.startsWith(`[].spec.${field}:`));
      if (holds(rule, specs[index]?.[field]) === theirs) return;
      differences++;
      console.log(`  ${JSON.stringify(hostileTexts[index])}: the server says ${String(theirs)} of ${String(rule)}`);
      console.log(`    ${celRules[rule]?.rule ?? ''}`);
    });
  }
  const count = rules.length * hostileTexts.length;
  console.log(`CEL: ${String(count - differences)} of ${String(count)} answers of ${String(rules.length)} rules alike`);
  if (differences > 0 || rules.length === 0) process.exitCode = 1;
}

const OBJECT = { apiVersion: 'example.com/v1', kind: 'Ruled', metadata: { name: 'ruled' } };

function crdWith(properties: object): object {
  const spec = { type: 'object', properties };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    spec: {
      group: 'example.com',
      names: { kind: 'Ruled' },
      versions: [{ name: 'v1', schema: { openAPIV3Schema: { type: 'object', properties: { spec } } } }],
    },
  };
}

/** Places of the rules that stand on a schema of a type, in any release. */
function rulesOf(type: CompactSchema['type']): readonly number[] {
  const all = schemas
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as CompactSchema);
  return [...new Set(all.filter((schema) => schema.type === type).flatMap(({ rules }) => rules ?? []))];
}

function holds(rule: number, self: unknown): boolean {
  try {
    return celRules[rule]?.holds(self) === true;
  } catch (error) {
    if (error instanceof CelError) return false;
    throw error;
  }
}
