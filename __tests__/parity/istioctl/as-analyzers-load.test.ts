import { expect, test } from '@jest/globals';
import { asAnalyzersLoad } from '../../../parity/istioctl/as-analyzers-load';

test('drops unknown fields and empty maps', () => {
  expect(
    asAnalyzersLoad({ mood: 'a', portLevelMtls: {}, mtls: { mode: 'STRICT', mood: 1 } }, 'PeerAuthenticationSpec'),
  ).toEqual({ mtls: { mode: 'STRICT' } });
});

test('keeps protobuf names, lists and values of the wrong type', () => {
  const spec = { hosts: 7, http: [{ match: [{ ignore_uri_case: true, source_labels: { a: 'b' }, x: 1 }] }] };

  expect(asAnalyzersLoad(spec, 'VirtualServiceSpec')).toEqual({
    hosts: 7,
    http: [{ match: [{ ignore_uri_case: true, source_labels: { a: 'b' } }] }],
  });
});
