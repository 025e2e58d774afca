import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@jest/globals';
import { describeWhere } from '../describe-where';
import { importedKinds } from './imported-kinds';
import { WHOLE } from './recordings';
import { toDuration, writeWithL2, type IstioManifest } from './written-with-l2';

interface RecordedObject {
  readonly id: string;
  /** What was changed in a valid object; null for an unchanged one. */
  readonly mutation: string | null;
  readonly object: IstioManifest;
  /** Errors of the API server. */
  readonly server: readonly string[];
  /** Errors of Istio's admission webhook. */
  readonly webhook: readonly string[];
}

const FILE = path.join(WHOLE, 'validation', 'objects.jsonl');

/** What both the API server and the webhook accept and the L2 refuses, with the reason. */
const refusedOnPurpose: readonly (readonly [reason: string, message: RegExp])[] = [
  ['shares that do not add up to 100 are usually a mistake', /the weights add up to 100/],
  ['a share is a percentage, while Istio accepts any 32-bit number', /weight is a whole number/],
  ['in a header match without a value, the value was probably forgotten', /has a value to compare with, got none/],
  ['a delegate omits hosts; an empty list was probably forgotten', /hosts has at least one host/],
];

describeWhere(FILE, 'every recorded object that the API server and the webhook accept', () => {
  const accepted = fs
    .readFileSync(FILE, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as RecordedObject)
    .filter(({ server, webhook }) => server.length + webhook.length === 0);
  const results = accepted.map(({ id, mutation, object }) => ({ name: `${id} ${mutation ?? ''}`, ...write(object) }));
  const written = results.filter(({ error }) => error === undefined);
  const refused = results.filter(({ error }) => error !== undefined);

  test('is checked', () => {
    expect(accepted).toHaveLength(463);
  });

  test('is the same after writing it with the L2', () => {
    const differing = written.filter(({ wanted, got }) => wanted !== got);

    expect(differing).toEqual([]);
    expect(written.length / results.length).toBeGreaterThan(0.95);
  });

  test('or is refused for a known reason', () => {
    const unknown = refused.filter(({ error = '' }) => !refusedOnPurpose.some(([, message]) => message.test(error)));

    expect(unknown).toEqual([]);
  });

  test.each(refusedOnPurpose)('%s: occurs in the recordings', (_, message) => {
    expect(refused.some(({ error = '' }) => message.test(error))).toBe(true);
  });
});

function write(object: IstioManifest) {
  const wanted = JSON.stringify(meaningOf(object));
  try {
    return { wanted, got: JSON.stringify(meaningOf(writeWithL2(object))), error: undefined };
  } catch (error) {
    return { wanted, got: '', error: (error as Error).message };
  }
}

/** The spec in a canonical form: keys and subsets sorted, durations in milliseconds, without null, which the API server drops. */
function meaningOf({ kind, spec = {} }: IstioManifest): unknown {
  const references: Readonly<Record<string, string>> = importedKinds[kind].references;
  return meaning(spec, '');

  function meaning(value: unknown, pattern: string): unknown {
    if (references[pattern] === 'DurationReference')
      return toDuration(String(value)).toMilliseconds({ integral: false });
    if (Array.isArray(value)) {
      const items = value.map((item) => meaning(item, `${pattern}[]`));
      return pattern === 'subsets' ? items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : items;
    }
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value).filter(([, of]) => of !== null && of !== undefined);
    const dot = pattern === '' ? '' : '.';
    return Object.fromEntries(
      fields
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([name, of]) => [name, meaning(of, `${pattern}${dot}${name}`)]),
    );
  }
}
