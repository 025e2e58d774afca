import { expect, test } from '@jest/globals';
import { resolveGatewayName } from '../../lib/mesh/gateway-names';

test.each([
  ['edge', 'shop', 'edge'],
  ['desk/edge', 'desk', 'edge'],
  ['./edge', 'shop', 'edge'],
  ['edge.desk', 'desk', 'edge'],
  ['edge.desk.svc.cluster.local', 'desk', 'edge'],
  ['desk/edge.v2', 'desk', 'edge.v2'],
])('reads %s in shop as istiod does', (text, namespace, name) => {
  expect(resolveGatewayName(text, 'shop')).toEqual({ namespace, name });
});
