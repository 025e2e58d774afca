import { finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import type { FieldPath } from '../../model/field-path';
import { Decoder } from '../../messages/decode';
import { WireTypes } from '../../messages/wire-type';
import { describeValue } from '../../model/describe';
import { envoyMessages } from './envoy-messages';

/** The message that a patch is decoded as, by `applyTo`. */
const MESSAGES: ReadonlyMap<string, string> = new Map([
  ['CLUSTER', 'envoy.config.cluster.v3.Cluster'],
  ['LISTENER', 'envoy.config.listener.v3.Listener'],
  ['ROUTE_CONFIGURATION', 'envoy.config.route.v3.RouteConfiguration'],
  ['FILTER_CHAIN', 'envoy.config.listener.v3.FilterChain'],
  ['HTTP_FILTER', 'envoy.extensions.filters.network.http_connection_manager.v3.HttpFilter'],
  ['NETWORK_FILTER', 'envoy.config.listener.v3.Filter'],
  ['LISTENER_FILTER', 'envoy.config.listener.v3.ListenerFilter'],
  ['VIRTUAL_HOST', 'envoy.config.route.v3.VirtualHost'],
  ['HTTP_ROUTE', 'envoy.config.route.v3.Route'],
  ['EXTENSION_CONFIG', 'envoy.config.core.v3.TypedExtensionConfig'],
  ['BOOTSTRAP', 'envoy.config.bootstrap.v3.Bootstrap'],
]);

/** Prefixes of the types of Envoy and its dependencies. */
const TYPE_NAME = /^(?:envoy|google|istio|udpa|xds|opencensus|validate|io|solo|com)\.[A-Za-z0-9_.]+$/;

/** Maximum depth of a message. Envoy's own configuration needs a few dozen levels; deeper values are not validated. */
const MAX_DEPTH = 200;

const types = new WireTypes(envoyMessages);

/**
 * The value of a patch must be the Envoy message that it patches, as far as `envoyMessages` has it. Anything else
 * passes.
 *
 * @see Istio, xds.BuildXDSObjectFromStruct
 */
export function* validateEnvoyValue(patch: Message<'EnvoyPatch'>, applyTo: string): Findings {
  const value = patch.free('value')?.value;
  if (value === undefined) return;
  const message = MESSAGES.get(applyTo);
  if (message === undefined) {
    yield finding(
      'envoy-filter-apply-to',
      patch.at('value'),
      `Istio does not support applyTo ${applyTo}`,
      `Write one of ${[...MESSAGES.keys()].join(', ')}`,
    );
    return;
  }
  const decoder: Decoder = new Decoder(types, 'dropped', (any, path) => {
    decodeAny(decoder, any, path);
  });
  decoder.message(value, message, patch.at('value'));
  // Istio stops at the first finding; reporting all of them is more useful.
  for (const each of decoder.findings) yield { ...each, rule: 'envoy-filter-value-type' };
}

function decodeAny(decoder: Decoder, any: Readonly<Record<string, unknown>>, path: FieldPath): void {
  if (path.length > MAX_DEPTH) return;
  const type = any['@type'];
  if (typeof type !== 'string') {
    const message = `a typed config needs "@type", got ${describeValue(type)}`;
    decoder.findings.push({
      rule: 'field-type',
      path: [...path, '@type'],
      message,
      fix: 'Add "@type": "type.googleapis.com/…"',
    });
    return;
  }
  const name = type.slice(type.lastIndexOf('/') + 1);
  if (Object.hasOwn(envoyMessages, name)) {
    decoder.message(any, name, path);
  } else if (!TYPE_NAME.test(name)) {
    const message = `${describeValue(type)} is not an Envoy type`;
    decoder.findings.push({
      rule: 'field-type',
      path: [...path, '@type'],
      message,
      fix: 'Write type.googleapis.com/envoy.…',
    });
  }
}
