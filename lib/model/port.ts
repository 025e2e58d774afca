/** Whether a number can be the port of a connection. */
export function isPort(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 65535;
}

/** Protocols that are no HTTP, by the first word of a Service port's name (`mongo-main`). */
const NOT_HTTP = new Set(['tcp', 'udp', 'mongo', 'redis', 'mysql', 'tls']);

/**
 * Whether the name of a Service port says that it does not speak HTTP.
 *
 * @see https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/
 */
export function isNotHttp(portName: string): boolean {
  return NOT_HTTP.has((portName.split('-')[0] ?? '').toLowerCase());
}
