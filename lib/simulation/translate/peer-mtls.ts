import { Message } from '../../admission/decode/message';
import { matchesLabels } from '../../snapshot/labels';
import type { MeshView } from '../../snapshot/mesh-view';
import type { IstioResource } from '../../snapshot/resource';
import { textMap } from '../../snapshot/text-map';
import type { Workload } from '../../snapshot/workloads';

/**
 * Whether a workload's sidecar takes mutual TLS on a port, which is all that a client's sidecar asks by itself.
 *
 * @see Istio, endpoint builder, mtlsChecker, and PeerAuthentication: workload before namespace before mesh
 */
export function takesMutualTls(view: MeshView, workload: Workload, port: number | undefined): boolean {
  const all = view.configs('PeerAuthentication');
  const selectorOf = ({ spec }: IstioResource) => textMap(spec.message('selector'), 'matchLabels');
  const inNamespace = (namespace: string) => all.filter((each) => each.namespace === namespace);
  const own = inNamespace(workload.namespace);
  const selecting = own.find(
    (each) => selectorOf(each).size > 0 && matchesLabels(selectorOf(each), workload.podLabels),
  );
  const general = [own, inNamespace(view.meshConfig.rootNamespace)].map((list) =>
    list.find((each) => selectorOf(each).size === 0),
  );
  const ofPort = selecting?.spec.entries('portLevelMtls').find(({ key }) => key === String(port))?.value;
  const messages = [ofPort, ...[selecting, ...general].map((each) => each?.spec.message('mtls'))];
  for (const message of messages) {
    if (!(message instanceof Message)) continue;
    const mode = message.choice('mode');
    if (mode !== 'UNSET') return mode !== 'DISABLE';
  }
  return true;
}
