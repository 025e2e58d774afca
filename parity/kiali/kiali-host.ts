/** A host as Kiali reads it: a Service or another string. */
export interface KialiHost {
  readonly service: string;
  /** Empty if the host is not complete. */
  readonly namespace: string;
  readonly isComplete: boolean;
  /** The name with the domain; the string itself if the host is not complete. */
  readonly text: string;
}

/** What is needed to read a host. */
export interface KialiHostReader {
  readonly namespaces: ReadonlySet<string>;
  /** `svc.cluster.local` */
  readonly domain: string;
}

/**
 * Reads a host as it was written in a namespace.
 *
 * @see Kiali, kubernetes.GetHost
 */
export function parseKialiHost(host: string, namespace: string, reader: KialiHostReader): KialiHost {
  const [service = '', second = '', third = ''] = host.split('.');
  const count = host.split('.').length;
  const isNamed = count === 2 && (second === namespace || reader.namespaces.has(second));
  if (isNamed || (count === 3 && third === 'svc')) return complete(service, second, reader.domain);
  return parseKialiHostAsWritten(host, namespace, reader);
}

/**
 * The same, but `name.namespace` and `name.namespace.svc` are not read as Services.
 *
 * @see Kiali, kubernetes.ParseHost
 */
export function parseKialiHostAsWritten(host: string, namespace: string, { domain }: KialiHostReader): KialiHost {
  if (!host.includes('.')) return complete(host, namespace, domain);
  const suffix = `.${domain}`;
  const [service = '', second, ...rest] = host.endsWith(suffix) ? host.slice(0, -suffix.length).split('.') : [];
  if (second !== undefined && rest.length === 0) return complete(service, second, domain);
  return { service: host, namespace: '', isComplete: false, text: host };
}

function complete(service: string, namespace: string, domain: string): KialiHost {
  return { service, namespace, isComplete: true, text: `${service}.${namespace}.${domain}` };
}

/** @see Kiali, kubernetes.HostWithinWildcardHost */
export function isWithinWildcard(host: string, pattern: string): boolean {
  return pattern === '*' || (pattern.startsWith('*.') && host.endsWith(pattern.slice(1)));
}

/**
 * Whether a host in an object of a namespace refers to a Service.
 *
 * @see Kiali, kubernetes.FilterByHost
 */
export function meansService(
  host: string,
  hostNamespace: string,
  service: string,
  namespace: string,
  domain: string,
): boolean {
  if (host === service && hostNamespace === namespace) return true;
  const short = `${service}.${namespace}`;
  return host === short || host === `${short}.svc` || host === `${short}.${domain}`;
}
