import * as fs from 'node:fs';
import { expect, test } from '@jest/globals';
import { parseCrds } from '../../lib/import/crd';
import { descriptions } from '../../lib/import/typescript/descriptions';
import { modelMessages } from '../../lib/import/messages/message-model';

const file = 'imports/crds/istio-1.31.yaml';
const { messages } = modelMessages(parseCrds(fs.readFileSync(file, 'utf8'), file));
const keys = [...messages.values()].flatMap(({ name, fields }) => [
  name,
  ...fields.map((field) => `${name}.${field.name}`),
]);
const described = Object.keys(descriptions);

test('every message and every field of the newest release has a hover text', () => {
  expect(keys.filter((key) => !described.includes(key))).toEqual([]);
});

test('every hover text belongs to a message or field that exists', () => {
  expect(described.filter((key) => !keys.includes(key))).toEqual([]);
});

test('each spec links to its page of the reference', () => {
  const specs = [...messages.keys()].filter((name) => name.endsWith('Spec'));

  expect(specs.length).toBeGreaterThanOrEqual(15);
  expect(specs.filter((name) => !/@see https:\/\/istio\.io\/\S+$/.test(descriptions[name] ?? ''))).toEqual([]);
});
