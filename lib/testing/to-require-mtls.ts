import { formatFieldPath } from '../model/field-path';
import { formatPlace } from '../simulation/policies/format-decision';
import { formatResourceName } from '../snapshot/resource';
import type { MatcherResult } from './matcher-result';
import { Mesh } from './mesh';
import { referenceName, type NamedObject } from './named-object';
import type { PortTls } from './port-tls';

export interface MtlsOptions {
  /**
   * Port of the workload, not of its Service.
   *
   * @default - all of them
   */
  readonly port?: number;
}

/** Passes if every workload of the server refuses, at each of its ports, clients without mutual TLS. */
export function toRequireMtls(
  received: unknown,
  server: string | NamedObject,
  { port }: MtlsOptions = {},
): MatcherResult {
  if (!(received instanceof Mesh)) {
    throw new Error("expect(…).toRequireMtls() takes a Mesh: expect(Mesh.of(app)).toRequireMtls('shop/cart')");
  }
  const all = received.peerTls(server);
  const ports = port === undefined ? all : all.filter((each) => each.port === port);
  if (ports.length === 0) {
    const known = all.map((each) => String(each.port ?? 'any other')).join(', ');
    throw new Error(`no policy or Service names port ${String(port)}, got ${known}`);
  }
  const pass = ports.every(isStrict);
  const name = referenceName(server);
  const lines = ports.filter((each) => isStrict(each) === pass).map((each) => describe(each, received));
  return {
    pass,
    message: () => [`expected ${name} ${pass ? 'not to require' : 'to require'} mutual TLS`, '', ...lines].join('\n'),
  };
}

/** Only sidecars and ztunnel require it; a workload without a proxy accepts anything. */
function isStrict({ mode, proxy }: PortTls): boolean {
  return mode === 'STRICT' && (proxy === 'sidecar' || proxy === 'ztunnel');
}

function describe({ workload, port, mode, policy, path, proxy }: PortTls, mesh: Mesh): string {
  const where = `${formatResourceName(workload)} ${port === undefined ? 'any other port' : `port ${String(port)}`}`;
  if (proxy === 'none') return `${where}: it has no proxy`;
  if (proxy === 'gateway' || proxy === 'waypoint') return `${where}: PeerAuthentications do not apply to a ${proxy}`;
  if (policy === undefined) return `${where}: ${mode}, because no PeerAuthentication applies`;
  const place = formatPlace(mesh.placeOf(policy.manifest, path));
  return `${where}: ${mode}, set by ${formatResourceName(policy)} ${formatFieldPath(path)}${place}`;
}
