import { finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import { validateEndpoint } from '../parts/endpoint';
import type { Subject } from '../subject';
import { describeValue } from '../../model/describe';
import { fqdnProblem } from '../../syntax/domain';
import { UNIX_PREFIX } from '../../syntax/unix-socket';
import { isTcpFamily, tryParseProtocol } from '../../syntax/protocol';

const DYNAMIC_PROTOCOLS = ['HTTP', 'HTTP2', 'GRPC', 'TLS'];

/** What each resolution requires of the other fields. */
export function* validateResolution(spec: Message<'ServiceEntrySpec'>, subject: Subject): Findings {
  const resolution = spec.choice('resolution');
  switch (resolution) {
    case 'NONE':
      yield* validateNone(spec);
      break;
    case 'STATIC':
      for (const endpoint of spec.messages('endpoints')) {
        yield* validateEndpoint(endpoint, { takesNames: false, servicePorts: portNames(spec) });
      }
      break;
    case 'DNS':
    case 'DNS_ROUND_ROBIN':
      yield* validateDns(spec);
      break;
    case 'DYNAMIC_DNS':
      yield* validateDynamicDns(spec, subject);
      break;
    default:
      yield finding(
        'service-entry-resolution',
        spec.at('resolution'),
        `${resolution} is not a resolution`,
        'Write NONE, STATIC or DNS',
      );
  }
}

function* validateNone(spec: Message<'ServiceEntrySpec'>): Findings {
  if (spec.has('endpoints')) {
    const message =
      'with resolution NONE a connection goes to the address that the client chose, so endpoints are not allowed';
    yield finding(
      'service-entry-endpoints',
      spec.at('endpoints'),
      message,
      'Write resolution STATIC or DNS, or remove them',
    );
  }
  if (spec.has('workloadSelector')) {
    const message = 'with resolution NONE the selector has no effect';
    yield finding('service-entry-selector', spec.at('workloadSelector'), message, 'Write resolution STATIC');
  }
}

function* validateDns(spec: Message<'ServiceEntrySpec'>): Findings {
  const endpoints = spec.messages('endpoints');
  const hosts = spec.texts('hosts');
  if (endpoints.length === 0) {
    const wrong = hosts.find(({ value }) => fqdnProblem(value) !== undefined);
    if (wrong !== undefined) {
      const message = `DNS cannot resolve a wildcard, got ${describeValue(wrong.value)}`;
      yield finding('service-entry-dns-host', wrong.path, message, 'Write a name without a wildcard, or add endpoints');
    }
  }
  if (spec.choice('resolution') === 'DNS_ROUND_ROBIN' && endpoints.length > 1) {
    const message = `resolution DNS_ROUND_ROBIN has at most one endpoint, got ${String(endpoints.length)}`;
    yield finding('service-entry-round-robin', spec.at('endpoints'), message, 'Keep one, or write resolution DNS');
  }
  const servicePorts = portNames(spec);
  for (const endpoint of endpoints) {
    // Here neither a network nor a socket may replace the address.
    const address = endpoint.text('address');
    if (address.startsWith(UNIX_PREFIX) || (address === '' && endpoint.text('network') !== '')) {
      const message = `${describeValue(address)} is neither a DNS name nor an IP address`;
      yield finding('endpoint-address', endpoint.at('address'), message, 'Write an IP address or a DNS name');
    } else {
      yield* validateEndpoint(endpoint, { takesNames: true, servicePorts });
    }
  }
  const isTcp = spec.messages('ports').some((port) => isTcpFamily(tryParseProtocol(port.text('protocol'))));
  if (hosts.length > 1 && spec.has('addresses') && isTcp) {
    const message = 'hosts that share addresses and a TCP port cannot be told apart';
    yield finding('service-entry-dns-shared', spec.at('hosts'), message, 'Write a ServiceEntry for each host');
  }
}

function* validateDynamicDns(spec: Message<'ServiceEntrySpec'>, { labels }: Subject): Findings {
  for (const { value, path } of spec.texts('hosts')) {
    if (value.startsWith('*')) continue;
    const message = `resolution DYNAMIC_DNS needs a wildcard host, got ${describeValue(value)}`;
    yield finding('service-entry-dynamic-host', path, message, 'Write a wildcard, or resolution DNS');
  }
  for (const field of (['addresses', 'endpoints'] as const).filter((each) => spec.has(each))) {
    const message = `resolution DYNAMIC_DNS does not allow ${field}`;
    yield finding('service-entry-dynamic-exclusive', spec.at(field), message, `Remove ${field}`);
  }
  for (const port of spec.messages('ports')) {
    const protocol = port.text('protocol');
    if (DYNAMIC_PROTOCOLS.includes(protocol.toUpperCase())) continue;
    const message = `resolution DYNAMIC_DNS needs an HTTP or TLS protocol, got ${describeValue(protocol)}`;
    yield finding(
      'service-entry-dynamic-protocol',
      port.at('protocol'),
      message,
      `Write one of ${DYNAMIC_PROTOCOLS.join(', ')}`,
    );
  }
  const location = spec.choice('location');
  if (location !== 'MESH_EXTERNAL' && location !== 'MESH_INTERNAL') {
    yield finding(
      'service-entry-location',
      spec.at('location'),
      `${location} is not a location`,
      'Write MESH_EXTERNAL',
    );
  }
  const waypoint = labels.get('istio.io/use-waypoint') ?? '';
  if (location === 'MESH_INTERNAL' && waypoint !== '' && waypoint.toLowerCase() !== 'none') {
    const message = 'with resolution DYNAMIC_DNS a waypoint needs location MESH_EXTERNAL';
    yield finding('service-entry-dynamic-waypoint', spec.at('location'), message, 'Write location MESH_EXTERNAL');
  }
}

function portNames(spec: Message<'ServiceEntrySpec'>): ReadonlySet<string> {
  return new Set(spec.messages('ports').map((port) => port.text('name')));
}
