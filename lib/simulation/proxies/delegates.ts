import type { Message } from '../../messages/message';
import { exportScopes, isVisible } from '../../mesh/export-scopes';
import type { MeshView } from '../../mesh/mesh-view';
import type { IstioResource } from '../../snapshot/resource';
import { textList } from '../../snapshot/text-map';
import { textMatchOf, type TextMatch } from '../match/text-match';
import type { HttpMatch, HttpRule } from './http-rule';

/**
 * The HTTP routes of a VirtualService, with delegating routes replaced by those of the delegates. If a delegate is
 * missing, invisible or has hosts, its route is dropped.
 *
 * @see Istio, mergeVirtualServicesIfNeeded
 */
export function delegatedRules(view: MeshView, root: IstioResource<'VirtualService'>): readonly HttpRule[] {
  return root.spec.messages('http').flatMap((spec): readonly HttpRule[] => {
    const matches = spec.messages('match').map((match) => ({ conditions: [match], source: root }));
    const delegate = spec.message('delegate');
    if (delegate === undefined) return [{ source: root, spec, name: spec.text('name'), matches }];
    const found = view.findConfig(
      'VirtualService',
      delegate.text('namespace') || root.namespace,
      delegate.text('name'),
    );
    if (found === undefined || found.spec.has('hosts')) return [];
    const { defaultVirtualServiceExportTo } = view.meshConfig;
    const scopes = exportScopes(textList(found.spec, 'exportTo'), found.namespace, defaultVirtualServiceExportTo);
    if (!isVisible(scopes, root.namespace)) return [];
    return found.spec.messages('http').flatMap((own) => merge(spec, own, found, root));
  });
}

function merge(
  root: Message<'HttpRoute'>,
  own: Message<'HttpRoute'>,
  source: IstioResource<'VirtualService'>,
  rootSource: IstioResource<'VirtualService'>,
): readonly HttpRule[] {
  const rootMatches = root.messages('match');
  const ownMatches = own.messages('match');
  let matches: readonly HttpMatch[];
  if (ownMatches.length === 0) matches = rootMatches.map((match) => ({ conditions: [match], source: rootSource }));
  else if (rootMatches.length === 0) matches = ownMatches.map((match) => ({ conditions: [match], source }));
  else {
    matches = rootMatches.flatMap((outer) =>
      ownMatches.filter((inner) => !isConflict(outer, inner)).map((inner) => ({ conditions: [inner, outer], source })),
    );
    if (matches.length === 0) return [];
  }
  const name = [root.text('name'), own.text('name')].filter((each) => each !== '').join('-');
  return [{ source, spec: own, root, rootSource, name, matches }];
}

/** @see Istio, hasConflict */
function isConflict(root: Message<'HttpMatch'>, leaf: Message<'HttpMatch'>): boolean {
  if (root.isTrue('ignoreUriCase') !== leaf.isTrue('ignoreUriCase')) return true;
  for (const field of ['uri', 'scheme', 'method', 'authority'] as const) {
    if (isTextConflict(textMatchOf(root.message(field)), textMatchOf(leaf.message(field)))) return true;
  }
  for (const field of ['headers', 'withoutHeaders', 'queryParams'] as const) {
    const outer = new Map(root.entries(field).map(({ key, value }) => [key, value]));
    for (const { key, value } of leaf.entries(field)) {
      const known = outer.get(key);
      if (isTextConflict(textMatchOf(known), textMatchOf(value))) return true;
    }
  }
  const [outerPort, innerPort] = [root.number('port'), leaf.number('port')];
  return outerPort > 0 && innerPort > 0 && outerPort !== innerPort;
}

/** @see Istio, stringMatchConflict */
function isTextConflict(root: TextMatch | undefined, leaf: TextMatch | undefined): boolean {
  if (root === undefined || leaf === undefined) return false;
  if (root.type === 'any' || leaf.type === 'any') return true;
  if (root.type === 'regex' || leaf.type === 'regex') return true;
  if (root.type === 'exact') return leaf.type === 'prefix' || leaf.text !== root.text;
  return !leaf.text.startsWith(root.text);
}
