import type { Construct } from 'constructs';
import type { AllowedRoutes } from './allowed-routes';
import { validateHostname } from './validate-hostname';
import { dependOn } from '../references/depend-on';
import { validatePort } from '../validation/validate-values';
import { relativeNamespace } from '../references/relative-namespace';
import { constructError, quote } from '../validation/construct-error';
import { dnsSubdomain } from '../../syntax/names';

/** One port of a Gateway of the Gateway API, for one host name or all host names. */
export type KubernetesListener<Name extends string = string> = ListenerOptions<Name> & ListenerProtocol;

/** Options of every listener, whatever its protocol. */
export interface ListenerOptions<Name extends string> {
  /** Name of the listener, which routes can attach to. */
  readonly name: Name;
  /** 1 to 65535. */
  readonly port: number;
  /**
   * Routes that may attach.
   *
   * @default - routes in the gateway's namespace that match the protocol
   */
  readonly allowedRoutes?: AllowedRoutes;
}

/**
 * The protocol of the listener and its options: `{ protocol: 'HTTPS', hostname: 'shop.example.com', tls
 * }`.
 */
export type ListenerProtocol =
  | ({ readonly protocol: 'HTTP'; readonly tls?: never } & ListenerHostname)
  | ({ readonly protocol: 'HTTPS'; readonly tls: TerminatedTls } & ListenerHostname)
  | ({ readonly protocol: 'TLS'; readonly tls: TerminatedTls | PassthroughTls } & ListenerHostname)
  | { readonly protocol: 'TCP'; readonly hostname?: never; readonly tls?: never }
  | { readonly protocol: 'HBONE'; readonly hostname?: never; readonly tls?: TerminatedTls };

interface ListenerHostname {
  /**
   * Host name of the listener, `shop.example.com` or `*.example.com`.
   *
   * @default - every host
   */
  readonly hostname?: string;
}

/** TLS that the gateway terminates. */
export interface TerminatedTls {
  /** @default 'Terminate' */
  readonly mode?: 'Terminate';
  /**
   * Secrets with the key and certificate.
   *
   * @default - none: `options` set their source
   */
  readonly certificateRefs?: readonly CertificateReference[];
  /**
   * Istio's own settings: `{ 'gateway.istio.io/tls-terminate-mode': 'MUTUAL' }`.
   *
   * @default - none
   */
  readonly options?: Readonly<Record<string, string>>;
}

/** TLS that the gateway forwards to the backend, routed by server name. */
export interface PassthroughTls {
  /** The gateway does not terminate TLS. */
  readonly mode: 'Passthrough';
  readonly certificateRefs?: never;
  readonly options?: Readonly<Record<string, string>>;
}

/** A Secret: the `Secret` of any cdk8s-plus, or the name of one in the gateway's namespace. */
export type CertificateReference =
  | {
      /** Name of the Secret. */
      readonly name: string;
      /** Its namespace. A namespace other than the gateway's needs a ReferenceGrant there. */
      readonly metadata: { readonly namespace?: string | undefined };
    }
  | string;

/**
 * Validates the listeners of a gateway and renders them.
 *
 * @param namespace namespace of the gateway
 * @throws {Error} when two listeners have the same name, or the same port, protocol and host name; for a port out of
 * range, a malformed name or host name, and terminated TLS without a certificate
 */
export function renderListeners(
  scope: Construct,
  namespace: string | undefined,
  listeners: readonly KubernetesListener[],
): readonly object[] {
  const taken = new Map<string, string>();
  return listeners.map((listener, index) => {
    const prop = `listeners[${String(index)}]`;
    const { name, port, protocol, hostname, tls } = listener;
    if (!dnsSubdomain.accepts(name)) {
      throw constructError(scope, `${prop}.name is ${dnsSubdomain.description}, got ${quote(name)}`);
    }
    validatePort(scope, `${prop}.port`, port);
    if (hostname !== undefined) validateHostname(scope, `${prop}.hostname`, hostname);
    take(`${prop}.name`, `name ${quote(name)}`);
    take(prop, `port ${String(port)}, protocol ${protocol} and ${hostname ?? 'no hostname'}`);
    return { ...listener, tls: tls && renderTls(scope, namespace, `${prop}.tls`, tls) };
  });

  function take(prop: string, what: string): void {
    const owner = taken.get(what);
    if (owner !== undefined) throw constructError(scope, `${prop} differs from ${owner}, got ${what} twice`);
    taken.set(what, prop);
  }
}

function renderTls(
  scope: Construct,
  namespace: string | undefined,
  prop: string,
  tls: TerminatedTls | PassthroughTls,
): object {
  const { mode, certificateRefs, options = {} } = tls;
  const isBare = (certificateRefs ?? []).length === 0 && Object.keys(options).length === 0;
  if (mode !== 'Passthrough' && isBare) {
    throw constructError(scope, `${prop}.certificateRefs has at least one Secret where TLS terminates, got none`);
  }
  return { ...tls, certificateRefs: certificateRefs?.map(renderCertificate) };

  function renderCertificate(certificate: CertificateReference): object {
    if (typeof certificate === 'string') return { name: certificate };
    dependOn(scope, certificate);
    const { name, metadata } = certificate;
    return { name, namespace: relativeNamespace(metadata.namespace, namespace) };
  }
}
