import type { Construct } from 'constructs';
import { validatePort } from '../validation/validate-values';
import { constructError, quote } from '../validation/construct-error';
import type { ServiceReference } from '../../model/references';

/** @throws {Error} for a port out of range, and for a port that the Service is known not to have */
export function validateServicePort(scope: Construct, prop: string, service: ServiceReference, port: number): void {
  validatePort(scope, prop, port);
  const known = service.ports.map((candidate) => candidate.port);
  if (known.length === 0 || known.includes(port)) return;
  throw constructError(scope, `${prop} is a port of Service ${service.name} (${known.join(', ')}), got ${quote(port)}`);
}

/**
 * The only port of a Service, for references without a port.
 *
 * @throws {Error} when the Service has several ports, or none is known
 */
export function onlyPort(scope: Construct, prop: string, service: ServiceReference): number {
  const [first, second] = service.ports;
  if (first !== undefined && second === undefined) return first.port;
  const known = service.ports.map(({ port }) => port);
  const has = known.length === 0 ? 'has no known port' : `has ${known.join(', ')}`;
  throw constructError(scope, `${prop} is a port number, got undefined; Service ${service.name} ${has}, write one`);
}
