import { expect, test } from '@jest/globals';
import { resolvePlain } from '../../lib/yaml/resolve-plain';
import { resolveTagged } from '../../lib/yaml/resolve-tagged';

// As sigs.k8s.io/yaml 1.6 answers.
test.each<[string, unknown]>([
  ['yes', true],
  ['On', true],
  ['y', true],
  ['OFF', false],
  ['n', false],
  ['oN', 'oN'],
  ['~', null],
  ['', null],
  ['nULL', 'nULL'],
  ['0777', 511],
  ['0o17', 15],
  ['-0777', -511],
  ['0888', 888],
  ['0x1F', 31],
  ['-0b11', -3],
  ['1_000', 1000],
  ['_1', '_1'],
  ['+1', 1],
  ['-0', 0],
  ['1e3', 1000],
  ['.5', 0.5],
  ['1.', 1],
  ['1e400', '1e400'],
  ['1.10', 1.1],
  ['1.1.1', '1.1.1'],
  ['12:30:45', '12:30:45'],
  ['2026-01-01', '2026-01-01'],
  ['0x', '0x'],
  ['0b12', '0b12'],
  ['-', '-'],
  ['.inf', Infinity],
])('%j is %j', (text, value) => {
  expect(resolvePlain(text)).toBe(value);
});

test.each<[string, string, unknown]>([
  ['3', 'tag:yaml.org,2002:str', '3'],
  ['3', 'tag:yaml.org,2002:int', 3],
  ['yes', 'tag:yaml.org,2002:bool', true],
  ['~', 'tag:yaml.org,2002:null', null],
  ['aGk=', 'tag:yaml.org,2002:binary', 'hi'],
  ['3', '!own', '3'],
])('%j with tag %s is %j', (text, tag, value) => {
  expect(resolveTagged(text, tag)).toEqual({ value });
});

test('a scalar that does not have the type of its tag is rejected', () => {
  expect(resolveTagged('x', 'tag:yaml.org,2002:int')).toBeUndefined();
});
