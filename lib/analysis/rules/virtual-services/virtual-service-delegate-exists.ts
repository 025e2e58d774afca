import { exportScopes, isVisible } from '../../../mesh/export-scopes';
import type { MeshView } from '../../../mesh/mesh-view';
import { NameIndex } from '../../../snapshot/name-index';
import { textList } from '../../../snapshot/text-map';
import { isForeignNamespace } from '../../foreign-namespaces';
import { infoIfUnproven } from '../../info-if-unproven';
import { knownCount } from '../../known-count';
import { delegations, type Delegation } from './delegations';
import type { Rule } from '../../rule';
import { formatWitness, witnessFor } from '../../witness-request';

export const virtualServiceDelegateExists: Rule = {
  name: 'virtual-service-delegate-exists',
  severity: 'error',
  summary: 'A route delegates to a VirtualService that does not exist or cannot be a delegate.',

  *check(mesh) {
    for (const delegation of delegations(mesh)) {
      // A VirtualService without hosts is itself a delegate, and the webhook refuses delegates that delegate.
      if (!delegation.root.spec.has('hosts')) continue;
      const problem = problemOf(mesh, delegation);
      if (problem === undefined) continue;
      const { root, delegate, target, namespace } = delegation;
      yield {
        manifest: root.manifest,
        path: target === undefined || problem.isName ? delegate.at('name') : delegate.path,
        message: `${problem.message}, so Istio drops the route${lostRequest(delegation)}`,
        fix: problem.fix,
        ...(target !== undefined && { related: [target.manifest] }),
        ...infoIfUnproven(target === undefined && isForeignNamespace(mesh, namespace)),
      };
    }
  },
};

function problemOf(mesh: MeshView, { root, namespace, name, target }: Delegation) {
  const text = `VirtualService ${namespace}/${name}`;
  if (target === undefined) {
    const candidates = mesh.configs('VirtualService').filter(({ spec }) => !spec.has('hosts'));
    const nearest = mesh.once('delegate names', () => new NameIndex(candidates.map((each) => each.name))).nearest(name);
    const meant = candidates.find((each) => each.name === nearest);
    const fix =
      meant === undefined
        ? 'Create it without hosts, or remove the route'
        : `Write name: ${meant.name}${meant.namespace === namespace ? '' : `, namespace: ${meant.namespace}`}`;
    return { message: `there is no ${text}; ${knownCount(candidates.length, 'delegate')}`, fix, isName: true };
  }
  if (target === root)
    return {
      message: 'the route delegates to its own VirtualService',
      fix: 'Name a VirtualService without hosts',
      isName: true,
    };
  if (target.spec.has('hosts')) {
    const hosts = textList(target.spec, 'hosts').join(', ');
    return {
      message: `${text} has the hosts ${hosts}, so it cannot be a delegate`,
      fix: 'Remove its hosts, or name a VirtualService without hosts',
      isName: true,
    };
  }
  const { defaultVirtualServiceExportTo } = mesh.meshConfig;
  const scopes = exportScopes(textList(target.spec, 'exportTo'), namespace, defaultVirtualServiceExportTo);
  if (isVisible(scopes, root.namespace)) return undefined;
  const message = `${text} is exported to ${scopes.join(', ')}, but not to "${root.namespace}"`;
  return { message, fix: `Add ${root.namespace} to its exportTo`, isName: false };
}

function lostRequest({ root, rule }: Delegation): string {
  const [match] = rule.messages('match');
  const [host = ''] = textList(root.spec, 'hosts');
  const witness = witnessFor(match === undefined ? [] : [match], host);
  return witness === undefined ? '' : ` for ${formatWitness(witness)}`;
}
