import { showValue } from './json';
import type { Wording } from '../model/finding';

type Words = (self: unknown, captured: string) => Wording;

/** One pattern for all releases, which differ in quotes, spaces and the test for an optional field. */
type Entry = readonly [pattern: RegExp, words: Words];

/**
 * The message when a rule fails, in our own words: those of the CRDs are not in `imports/crds/`. A rule is recognized
 * by its expression, with double quotes for single ones and without spaces.
 */
const ENTRIES: readonly Entry[] = [
  [
    /^duration\(self\)>=duration\("1ms"\)$/,
    (self) => ({
      message: `must be a duration of at least 1ms, got ${showValue(self)}`,
      fix: 'Write a number and a unit, such as 5s or 300ms',
    }),
  ],
  [/^((?:\+?\(has\(self\.\w+\)\?1:0\))+)<=1$/, (_, sum) => oneOf(fieldsIn(sum))],
  [/^has\(self\.wasm\)!=has\(self\.lua\)$/, () => ({ message: 'exactly one of wasm, lua must be set' })],
  [/^has\(self\.address\)\|\|has\(self\.network\)$/, () => ({ message: 'address is required', fix: 'Add address' })],
  [
    /^self\.all\(key,!key\.contains\("\*"\)\)$/,
    (self) => ({
      message: `a selector label must not have a wildcard, got ${keysWith(self, '*')}`,
      fix: 'Write the name of the label',
    }),
  ],
  [
    /^self\.all\(key,key\.size\(\)!=0\)$/,
    () => ({ message: 'the name of a selector label must not be empty', fix: 'Write the name of the label' }),
  ],
  [/^!self\.contains\("\*"\)$/, (self) => ({ message: `must not have a wildcard, got ${showValue(self)}` })],
  [
    /^self!="\*"$/,
    () => ({ message: 'must be a host, got "*"', fix: 'Write a host, or a domain such as *.example.com' }),
  ],
  [
    /^self\.size\(\)==0$/,
    (self) => ({
      message: `must be empty, because other namespaces cannot be referenced, got ${showValue(self)}`,
      fix: 'Remove it',
    }),
  ],
  [
    /^\[self\.group,self\.kind\]in\[(.*)\]$/,
    (_, pairs) => ({
      message: `group and kind must be one of ${pairs
        .replace(/"/g, '')
        .replace(/\[(.*?),(.*?)\]/g, (_pair, group: string, kind: string) => [group, kind].filter(Boolean).join('/'))
        .replace(/,/g, ', ')}`,
    }),
  ],
  [
    /^\(?\(?has\(self\.address\).*unix:\/\/.*!has\(self\.ports\):true$/,
    () => ({ message: 'ports cannot be set for a unix:// address', fix: 'Remove ports' }),
  ],
  [
    /^self\.startsWith\("unix:\/\/"\)\?\(self\.substring/,
    (self) => ({
      message: `a unix:// address must be an absolute path or an abstract socket, got ${showValue(self)}`,
      fix: 'Write unix:///path or unix://@name',
    }),
  ],
  [
    /^self\.startsWith\("unix:\/\/"\)\?!self\.endsWith/,
    (self) => ({ message: `a unix:// address must not end in a slash, got ${showValue(self)}` }),
  ],
  [
    /^self\.all\(key,size\(key\)<63&&key\.matches/,
    () => ({ message: 'a port name must have up to 62 letters, digits and "-", and must not begin or end with "-"' }),
  ],
  [/^0<self&&self<=65535$/, (self) => ({ message: `port must be between 1 and 65535, got ${showValue(self)}` })],
  [
    /^self\.all\(key,0<int\(key\)&&int\(key\)<=65535\)$/,
    () => ({ message: 'each key must be a port from 1 to 65535' }),
  ],
  [/portLevelMtls/, () => ({ message: 'portLevelMtls needs a selector with labels', fix: 'Add selector.matchLabels' })],
  [
    /getScheme\(\)in\[([^\]]*)\]/,
    (self, schemes) => ({
      message: `must be a URL with one of the schemes ${schemes.replace(/"",|"/g, '').replace(/,/g, ', ')}, got ${showValue(self)}`,
    }),
  ],
  [
    /addresses.*exists\(k,k\.contains\("\/"\)\)/,
    () => ({ message: 'addresses can hold a CIDR range only when resolution is NONE or STATIC' }),
  ],
  [
    /self\.resolution.*"NONE"\)\?!has\(self\.endpoints\):true$/,
    () => ({ message: 'endpoints cannot be set when resolution is NONE', fix: 'Set resolution to STATIC or DNS' }),
  ],
  [
    /"DNS_ROUND_ROBIN"\)\?/,
    () => ({
      message: 'resolution DNS_ROUND_ROBIN allows at most one endpoint',
      fix: 'Keep one endpoint, or write DNS',
    }),
  ],
  [
    /^self\.all\(l1,self\.exists_one\(l2,l1\.number==l2\.number\)\)$/,
    () => ({ message: 'port numbers must be unique' }),
  ],
  [
    /^selfin\["",(.*)\]$/,
    (self, values) => ({
      message: `must be one of ${values.replace(/"/g, '').replace(/,/g, ', ')}, got ${showValue(self)}`,
    }),
  ],
  [
    /^\(has\(self\.serviceAccounts\)\|\|has\(self\.notServiceAccounts\)\)\?/,
    () => ({
      message: 'serviceAccounts and notServiceAccounts exclude principals, notPrincipals, namespaces and notNamespaces',
    }),
  ],
  [/"UPSERT"\)\?/, () => ({ message: 'operation UPSERT needs a value', fix: 'Add value' })],
  [/"REMOVE"\)\?/, () => ({ message: 'operation REMOVE does not allow a value', fix: 'Remove value' })],
  [/"HOST"\|\|!has\(self\.value\)$/, () => ({ message: 'valueFrom HOST does not allow a value', fix: 'Remove value' })],
  [
    /has\(self\.waypoint\)/,
    () => ({ message: 'waypoint needs context WAYPOINT, and is the only match there', fix: 'Set context to WAYPOINT' }),
  ],
];

/**
 * Describes why a rule failed.
 *
 * @param rule as written in the CRD
 * @param self the value that it failed for
 * @returns undefined for a rule without a message here
 */
export function ruleWording(rule: string, self: unknown): Wording | undefined {
  const text = rule.replace(/'/g, '"').replace(/\s+/g, '');
  for (const [pattern, words] of ENTRIES) {
    const match = pattern.exec(text);
    if (match !== null) return words(self, match[1] ?? '');
  }
  return undefined;
}

function oneOf(names: readonly string[]): Wording {
  return { message: `only one of ${names.join(', ')} can be set`, fix: 'Keep one of them' };
}

function fieldsIn(sum: string): readonly string[] {
  return Array.from(sum.matchAll(/self\.(\w+)/g), ([, name = '']) => name);
}

function keysWith(self: unknown, part: string): string {
  return Object.keys(self ?? {})
    .filter((key) => key.includes(part))
    .slice(0, 3)
    .map(showValue)
    .join(', ');
}
