/**
 * The alternatives of Istio's API (protobuf's oneof), in the order in which they are declared. When two are set, the
 * decoder keeps the one that is declared last. A message that has all fields of a set has them as this oneof.
 *
 * @see Istio API, the oneof blocks of its messages
 */
export const oneOfs: readonly (readonly string[])[] = [
  ['exact', 'prefix', 'regex'],
  ['port', 'derivePort'],
  ['string', 'bytes'],
  ['fixedDelay', 'exponentialDelay'],
  ['httpStatus', 'grpcStatus', 'http2Error'],
  ['simple', 'consistentHash'],
  ['httpHeaderName', 'httpCookie', 'useSourceIp', 'httpQueryParameterName'],
  ['ringHash', 'maglev'],
  ['httpGet', 'tcpSocket', 'exec', 'grpc'],
  ['listener', 'routeConfiguration', 'cluster', 'waypoint'],
  ['literal', 'environment', 'header', 'formatter'],
  ['metric', 'customMetric'],
  ['wasm', 'lua'],
];
