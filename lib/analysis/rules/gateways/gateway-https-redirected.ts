import type { Message } from '../../../messages/message';
import type { IstioResource } from '../../../snapshot/resource';
import { textList, textMap } from '../../../snapshot/text-map';
import type { MeshView } from '../../../mesh/mesh-view';
import { decideRoute } from '../../../simulation/journey/decide';
import type { RouteDecision } from '../../../simulation/journey/decision';
import { ownPorts } from '../../../simulation/proxies/gateway-servers';
import type { Workload } from '../../../snapshot/workloads';
import type { Rule } from '../../rule';
import { MOST_NAMED } from '../../name-list';
import { concreteHost, tryReadRequest } from '../../witness-request';

const HTTPS_PORT = 443;

export const gatewayHttpsRedirected: Rule = {
  name: 'gateway-https-redirected',
  severity: 'info',
  summary: 'A host is served over HTTPS, but plain HTTP is not redirected to it.',

  *check(mesh) {
    for (const gateway of mesh.configs('Gateway')) {
      const servers = gateway.spec
        .messages('servers')
        .filter((server) => server.message('tls')?.choice('mode') === 'SIMPLE');
      if (servers.length === 0) continue;
      const workload = mesh.workloadIndex.first(textMap(gateway.spec, 'selector'));
      if (workload === undefined) continue;
      for (const server of servers.filter((each) => isForBrowsers(mesh, workload, each))) {
        yield* checkServer(mesh, gateway, server, workload);
      }
    }
  },
};

function* checkServer(
  mesh: MeshView,
  gateway: IstioResource<'Gateway'>,
  server: Message<'Server'>,
  workload: Workload,
) {
  const found = textList(server, 'hosts').flatMap((written) => {
    const host = concreteHost(written.slice(written.indexOf('/') + 1));
    const url = `http://${host}/`;
    const request = tryReadRequest({ method: 'GET', url, headers: {} });
    const decision = request && decideRoute(mesh, { gateway: `${workload.namespace}/${workload.name}` }, request);
    return decision === undefined || isSentToHttps(decision) ? [] : [{ url, answer: answerOf(decision) }];
  });
  const [first] = found;
  if (first === undefined) return;
  const urls = found.filter(({ answer }) => answer === first.answer).map(({ url }) => url);
  const shown = urls.slice(0, MOST_NAMED).join(', ');
  const rest = urls.length - MOST_NAMED;
  yield {
    manifest: gateway.manifest,
    path: server.at('hosts'),
    message: `GET ${shown}${rest > 0 ? ` and ${String(rest)} more` : ''} ${first.answer}`,
    fix: 'Add a server on port 80 with protocol HTTP, these hosts and tls: { httpsRedirect: true }',
  };
}

/** Whether browsers reach the server at the standard port. */
function isForBrowsers(mesh: MeshView, workload: Workload, server: Message<'Server'>): boolean {
  const port = server.message('port');
  if (port?.text('protocol').toUpperCase() !== 'HTTPS') return false;
  const number = port.number('number');
  return number === HTTPS_PORT || ownPorts(mesh, workload, HTTPS_PORT).includes(number);
}

function isSentToHttps(decision: RouteDecision): boolean {
  return decision.outcome === 'redirect' && decision.location.startsWith('https://');
}

function answerOf(decision: RouteDecision): string {
  const { outcome } = decision;
  if (outcome === 'redirect') return `is redirected to ${decision.location}`;
  if (outcome === 'notFound') return 'gets a 404';
  const isClosed = outcome === 'connectionRefused' || outcome === 'connectionClosed';
  if (isClosed) return 'is refused, because nothing listens on port 80';
  return 'destinations' in decision ? 'is answered in plain text' : `ends with ${outcome}, in plain text`;
}
