import { AnyMessage } from '../../../messages/any-message';
import { Decoder } from '../../../messages/decode';
import type { MessageName, TextField } from '../../../messages/field-names';
import { asMessage, type Message } from '../../../messages/message';
import { proxyConfigTypes } from '../../../messages/proxy-config-types';
import { WireTypes } from '../../../messages/wire-type';
import { fqdnProblem } from '../../../syntax/domain';
import { isIpAddress } from '../../../syntax/ip-address';
import { parseEmbeddedYaml } from '../../../yaml/parse-embedded';

const types = new WireTypes(proxyConfigTypes);

/**
 * What is wrong with the ProxyConfig of an annotation. It overrides the one of the mesh, so only the fields that it sets
 * are checked.
 *
 * @see Istio, mesh.ApplyProxyConfig and agent.ValidateMeshConfigProxyConfig
 */
export function proxyConfigProblem(text: string): string | undefined {
  const { value, problem } = parseEmbeddedYaml(text);
  if (problem !== undefined) return 'is not valid YAML';
  if (typeof value !== 'object' || Array.isArray(value)) return 'is not a ProxyConfig, which is a YAML mapping';
  const decoder = new Decoder(types, 'dropped');
  const config = decoder.decode(value, { is: 'message', name: 'ProxyConfig' }, []);
  const [finding] = decoder.findings;
  if (finding !== undefined) return `has ${finding.path.join('.')}: ${finding.message}`;
  return config instanceof AnyMessage ? valueProblem(asMessage(config, 'ProxyConfig')) : undefined;
}

function valueProblem(config: Message<'ProxyConfig'>): string | undefined {
  const tracing = config.message('tracing');
  const drain = config.duration('drainDuration');
  const addresses = [
    ['discoveryAddress', config.has('discoveryAddress') ? config.text('discoveryAddress') : undefined],
    ['statsdUdpAddress', setText(config, 'statsdUdpAddress')],
    ['envoyMetricsService.address', setText(config.message('envoyMetricsService'), 'address')],
    ['envoyAccessLogService.address', setText(config.message('envoyAccessLogService'), 'address')],
    ['tracing.zipkin.address', nodeAddress(tracing?.message('zipkin'))],
    ['tracing.datadog.address', nodeAddress(tracing?.message('datadog'))],
    ['tracing.lightstep.address', tracing?.message('lightstep')?.text('address')],
  ] as const;
  for (const [field, address] of addresses) {
    if (address !== undefined && !isHostAndPort(address))
      return `has ${field} "${address}", which is not of the form host:port`;
  }
  for (const field of ['configPath', 'binaryPath', 'serviceCluster'] as const) {
    if (config.has(field) && config.text(field) === '') return `has an empty ${field}`;
  }
  for (const field of ['proxyAdminPort', 'statusPort'] as const) {
    const port = config.number(field);
    if (config.has(field) && (port < 1 || port > 65535))
      return `has ${field} ${String(port)}, which is not a port from 1 to 65535`;
  }
  if (drain !== undefined && (drain <= 0n || drain % 1_000_000_000n !== 0n)) {
    return 'has a drainDuration that is not a whole number of seconds';
  }
  if (tracing?.message('lightstep')?.text('accessToken') === '') return 'has tracing.lightstep without accessToken';
  const provider = config.message('privateKeyProvider');
  const polling = provider?.message('cryptomb') ?? provider?.message('qat');
  return provider !== undefined && (polling?.duration('pollDelay') ?? 0n) === 0n
    ? 'has a privateKeyProvider without pollDelay'
    : undefined;
}

/** @returns undefined for an empty one */
function setText<Name extends MessageName>(
  message: Message<Name> | undefined,
  field: TextField<Name>,
): string | undefined {
  const text = message?.text(field) ?? '';
  return text === '' ? undefined : text;
}

/** @returns undefined if the address is filled in on the node */
function nodeAddress(tracer: Message<'TracerAddress'> | undefined): string | undefined {
  const address = tracer?.text('address');
  return address?.includes('$(HOST_IP)') === true ? undefined : address;
}

function isHostAndPort(text: string): boolean {
  const [, bracketed, plain = '', port = ''] = /^(?:\[([^\]]*)\]|([^:]*)):(\d{1,5})$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  return Number(port) >= 1 && Number(port) <= 65535 && (isIpAddress(host) || fqdnProblem(host) === undefined);
}
