import type { Message } from '../../../messages/message';
import { groupBy } from '../../../snapshot/group-by';
import { matchesLabels, type Labels } from '../../../snapshot/labels';
import type { MeshView } from '../../../mesh/mesh-view';
import type { IstioResource } from '../../../snapshot/resource';
import { textMap } from '../../../snapshot/text-map';
import type { Workload } from '../../../snapshot/workloads';
import type { Rule } from '../../rule';

export const requestAuthenticationTokenRequired: Rule = {
  name: 'request-authentication-token-required',
  aliases: ['request-authentication-demanded'],
  severity: 'info',
  summary: 'Tokens are verified, but no policy requires one.',

  *check(mesh) {
    const authentications = mesh.configs('RequestAuthentication').filter(({ spec }) => spec.has('jwtRules'));
    if (authentications.length === 0 || routesByClaims(mesh)) return;
    const demands = groupBy(mesh.configs('AuthorizationPolicy').filter(asksForToken), ({ namespace }) => namespace);
    for (const authentication of authentications) {
      const open = openTarget(mesh, authentication, demands);
      if (open === undefined) continue;
      yield {
        manifest: authentication.manifest,
        path: authentication.spec.at('jwtRules'),
        message: `a request without a token reaches ${open}: no AuthorizationPolicy for it uses request principals or claims`,
        fix: 'Add an AuthorizationPolicy with action DENY and from: [{ source: { notRequestPrincipals: ["*"] } }]',
      };
    }
  },
};

/** A workload or target that verifies the tokens but accepts requests without one. */
function openTarget(
  mesh: MeshView,
  authentication: IstioResource<'RequestAuthentication'>,
  demands: ReadonlyMap<string, readonly IstioResource<'AuthorizationPolicy'>[]>,
): string | undefined {
  const { namespace, spec } = authentication;
  const { rootNamespace } = mesh.meshConfig;
  const targets = targetsOf(authentication);
  if (targets.length > 0) {
    const asked = new Set((demands.get(namespace) ?? []).flatMap(targetsOf));
    return targets.find((target) => !asked.has(target));
  }
  const isDemanded = ({ namespace: own, podLabels }: Workload) =>
    [...new Set([own, rootNamespace])].some((each) =>
      (demands.get(each) ?? []).some(
        (policy) => targetsOf(policy).length === 0 && matchesLabels(selectorOf(policy), podLabels),
      ),
    );
  // The policies of an ingress gateway that is assumed to exist are not among the objects.
  const selector = selectorOf({ spec });
  const all = namespace === rootNamespace ? mesh.ownWorkloads : mesh.workloadsIn(namespace).matching(selector);
  for (const workload of all) {
    if (!matchesLabels(selector, workload.podLabels) || isDemanded(workload)) continue;
    return `${workload.kind} ${workload.namespace}/${workload.name}`;
  }
  return undefined;
}

function asksForToken({ spec }: IstioResource<'AuthorizationPolicy'>): boolean {
  return spec.messages('rules').some(
    (rule) =>
      rule.messages('when').some((condition) => condition.text('key').startsWith('request.auth.')) ||
      rule.messages('from').some((from) => {
        const source = from.message('source');
        return source?.has('requestPrincipals') === true || source?.has('notRequestPrincipals') === true;
      }),
  );
}

type TokenKind = 'RequestAuthentication' | 'AuthorizationPolicy';

function selectorOf({ spec }: Pick<IstioResource<TokenKind>, 'spec'>): Labels {
  return textMap(spec.message('selector'), 'matchLabels');
}

/** `Gateway shop/web` */
function targetsOf({ spec, namespace }: IstioResource<TokenKind>): readonly string[] {
  const single = spec.message('targetRef');
  const all: readonly Message<'PolicyTargetReference'>[] = [
    ...(single === undefined ? [] : [single]),
    ...spec.messages('targetRefs'),
  ];
  return all.map((target) => `${target.text('kind')} ${namespace}/${target.text('name')}`);
}

/** Whether a route matches claims, and so decides about requests without them. */
function routesByClaims(mesh: MeshView): boolean {
  return mesh
    .configs('VirtualService')
    .some(({ spec }) =>
      spec
        .messages('http')
        .some((rule) =>
          rule
            .messages('match')
            .some((match) =>
              (['headers', 'withoutHeaders'] as const).some((field) =>
                match.entries(field).some(({ key }) => key.toLowerCase().startsWith('@request.auth.claims')),
              ),
            ),
        ),
    );
}
