import { expect, test } from '@jest/globals';
import { asAnalyzersLoad } from '../../../parity/istioctl/as-analyzers-load';

test('an unknown field and an empty map are not there', () => {
  expect(
    asAnalyzersLoad({ mood: 'a', portLevelMtls: {}, mtls: { mode: 'STRICT', mood: 1 } }, 'PeerAuthenticationSpec'),
  ).toEqual({ mtls: { mode: 'STRICT' } });
});

test('names of protobuf, lists and what is of the wrong type stay', () => {
  const spec = { hosts: 7, http: [{ match: [{ ignore_uri_case: true, source_labels: { a: 'b' }, x: 1 }] }] };

  expect(asAnalyzersLoad(spec, 'VirtualServiceSpec')).toEqual({
    hosts: 7,
    http: [{ match: [{ ignore_uri_case: true, source_labels: { a: 'b' } }] }],
  });
});
