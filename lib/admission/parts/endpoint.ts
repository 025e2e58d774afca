import { finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import type { FieldPath } from '../../model/field-path';
import { describeValue, someOf } from '../../model/describe';
import { fqdnProblem, isDnsLabel } from '../../syntax/domain';
import { isIpAddress } from '../../syntax/ip-address';
import { UNIX_PREFIX, unixSocketProblem } from '../../syntax/unix-socket';
import { validateLabels } from './labels';
import { validatePortNumber } from './port-number';

interface EndpointRules {
  /** Whether the address may be a DNS name. */
  readonly takesNames: boolean;
  /** Port names of the ServiceEntry of the endpoint; undefined for a WorkloadEntry. */
  readonly servicePorts?: ReadonlySet<string>;
}

/**
 * A WorkloadEntry, or an endpoint of a ServiceEntry.
 *
 * @see Istio, validateWorkloadEntry
 */
export function* validateEndpoint(
  endpoint: Message<'WorkloadEntrySpec' | 'WorkloadTemplate'>,
  { takesNames, servicePorts }: EndpointRules,
): Findings {
  const address = endpoint.text('address');
  const path = endpoint.at('address');
  if (address === '') {
    if (endpoint.text('network') === '') {
      yield finding('endpoint-address', path, 'the endpoint has no address', 'Add address, or network');
      return;
    }
    const message = 'the endpoint has a network but no address, so traffic goes to the gateway of that network';
    yield finding('endpoint-address-unset', path, message, 'Add address');
  } else if (address.startsWith(UNIX_PREFIX)) {
    yield* validateSocket(endpoint, address, servicePorts);
  } else if (!isIpAddress(address) && (!takesNames || fqdnProblem(address) !== undefined)) {
    const message = `${describeValue(address)} is ${takesNames ? 'neither a DNS name nor an IP address' : 'not an IP address'}`;
    const fix = takesNames ? 'Write an IP address or a DNS name' : 'Write an IP address, or resolution DNS';
    yield finding('endpoint-address', path, message, fix);
  }
  for (const { key, value, path: port } of endpoint.entries('ports')) {
    if (servicePorts?.has(key) === false) {
      const message = `the ServiceEntry has no port ${describeValue(key)}, got ${someOf(servicePorts)}`;
      yield finding('endpoint-port-defined', port, message, 'Add the port, or use one that is defined');
    }
    yield* validatePortName(key, port);
    yield* validatePortNumber(typeof value === 'number' ? value : 0, port);
  }
  yield* validateLabels(endpoint, 'labels');
}

/** @see Istio, ValidatePortName */
export function* validatePortName(name: string, path: FieldPath): Findings {
  if (isDnsLabel(name)) return;
  const message = name === '' ? 'the port has no name' : `${describeValue(name)} is not a port name`;
  yield finding('port-name', path, message, 'Write up to 63 letters, digits and "-"');
}

function* validateSocket(
  endpoint: Message<'WorkloadEntrySpec' | 'WorkloadTemplate'>,
  address: string,
  servicePorts: ReadonlySet<string> | undefined,
): Findings {
  const problem = unixSocketProblem(address);
  if (problem !== undefined) {
    yield finding('endpoint-address', endpoint.at('address'), problem, 'Write unix:///path or unix://@name');
  }
  if (endpoint.entries('ports').length > 0) {
    yield finding('endpoint-socket-ports', endpoint.at('ports'), 'a Unix domain socket has no ports', 'Remove ports');
  }
  if (servicePorts !== undefined && servicePorts.size !== 1) {
    const message = `a Unix domain socket serves one port, but the ServiceEntry has ${String(servicePorts.size)}`;
    yield finding('endpoint-socket-ports', endpoint.at('address'), message, 'Keep one port');
  }
}
