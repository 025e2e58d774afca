import type { AccessServer } from '../../mesh/access-call';
import type { MeshView } from '../../mesh/mesh-view';
import type { AccessDecision } from '../policies/access-decision';
import { decideAccess } from '../policies/decide-access';
import type { Arrival, CallOptions } from './arrival';

/** Decides by the mutual TLS, tokens and policies of a proxy, with the options of one question. */
export function askPolicies(
  view: MeshView,
  server: AccessServer,
  { client, port, sni, request }: Arrival,
  { claims, external, isSignedBy }: CallOptions,
): AccessDecision {
  const read = request && { ...request, headers: Object.fromEntries(request.headers), ...(claims && { claims }) };
  return decideAccess(view, {
    ...{ client, server, port },
    ...(sni !== undefined && { sni }),
    ...(read && { request: read }),
    ...(external && { external }),
    ...(isSignedBy && { isSignedBy }),
  });
}
