import { X509Certificate } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { credentialProblem, shownCertificate } from '../../lib/analysis/rules/gateways/secret-certificate';
import type { Manifest } from '../../lib/model/manifest';
import { textAt } from '../../lib/model/plain';
import { readFixture } from './fixture';

const written = readFixture('gateway-credential-usable').manifests.find(({ metadata }) => metadata.name === 'good');
const pem = textAt(written, 'stringData', 'tls.crt');
const certificate = new X509Certificate(pem);
const [from, to] = [new Date(certificate.validFrom), new Date(certificate.validTo)];
const later = (date: Date, seconds: number) => new Date(date.getTime() + 1000 * seconds);

test.each([
  [later(from, -1), `has a certificate that is not valid before ${certificate.validFrom}`],
  [from, undefined],
  [to, undefined],
  [later(to, 1), `has a certificate that expired on ${certificate.validTo}`],
])('at %p, a certificate %p', (now, expected) => {
  expect(credentialProblem(secret({ stringData: { 'tls.crt': pem, 'tls.key': 'a' } }), now)).toBe(expected);
});

test('reads data as well as stringData', () => {
  const encode = (text: string) => Buffer.from(text).toString('base64');
  const stored = secret({ data: { 'tls.crt': encode(pem), 'tls.key': encode('a') } });

  expect(credentialProblem(stored, from)).toBeUndefined();
  expect(credentialProblem(secret({}), from)).toBe('has neither tls.crt and tls.key nor cert and key');
});

test('the key of the presented certificate is read by the older name first', () => {
  const both = { 'tls.crt': pem, 'tls.key': 'new', cert: pem, key: 'old' };

  expect(shownCertificate(secret({ stringData: both }))?.key).toBe('old');
  expect(shownCertificate(secret({ stringData: { 'tls.crt': pem, 'tls.key': 'new' } }))?.key).toBe('new');
});

function secret(content: object): Manifest {
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, ...content };
}
