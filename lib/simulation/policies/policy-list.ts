import type { MeshView } from '../../mesh/mesh-view';
import { trustDomainsOf } from '../../mesh/trust-domains';
import type { FieldPath } from '../../model/field-path';
import type { IstioResource } from '../../snapshot/resource';
import { compileRule, type CompiledRule, type Reader } from './compile-rule';
import { readRule } from './read-rule';

/** A policy compiled for its reader. */
export interface PolicyEntry {
  readonly policy: IstioResource<'AuthorizationPolicy'>;
  readonly action: PolicyAction;
  readonly rules: readonly CompiledRule[];
  /** Whether it is a dry run. */
  readonly isDryRun: boolean;
  /** Name of the provider of a CUSTOM policy; empty for others. */
  readonly provider: string;
  /** Why the reader does not have the policy. */
  readonly absence?: { readonly path: FieldPath; readonly why: string };
}

type PolicyAction = 'CUSTOM' | 'DENY' | 'AUDIT' | 'ALLOW';

const ORDER: readonly PolicyAction[] = ['CUSTOM', 'DENY', 'AUDIT', 'ALLOW'];

/** As Go's `strconv.ParseBool` parses it. */
const TRUE: ReadonlySet<string> = new Set(['1', 't', 'T', 'true', 'TRUE', 'True']);

/**
 * The policies of a server in the order of evaluation, compiled once for each view.
 *
 * @param policies those of the server, the same list each time
 * @see Istio reference, AuthorizationPolicy
 */
export function policyList(
  mesh: MeshView,
  policies: readonly IstioResource<'AuthorizationPolicy'>[],
  reader: Reader,
): readonly PolicyEntry[] {
  const known = mesh.once(`policy lists ${reader}`, () => new WeakMap<typeof policies, readonly PolicyEntry[]>());
  let list = known.get(policies);
  if (list === undefined) known.set(policies, (list = compileList(mesh, policies, reader)));
  return list;
}

function compileList(
  mesh: MeshView,
  policies: readonly IstioResource<'AuthorizationPolicy'>[],
  reader: Reader,
): readonly PolicyEntry[] {
  const compiled = mesh.once(`policies ${reader}`, () => new Map<IstioResource, PolicyEntry>());
  const entries = policies.map((policy) => {
    const entry = compiled.get(policy) ?? compilePolicy(mesh, policy, reader);
    compiled.set(policy, entry);
    return entry;
  });
  return ORDER.flatMap((action) => entries.filter((each) => each.action === action));
}

function compilePolicy(mesh: MeshView, policy: IstioResource<'AuthorizationPolicy'>, reader: Reader): PolicyEntry {
  const { spec, namespace, annotations } = policy;
  const action = actionOf(spec.choice('action'));
  // istiod passes principals to ztunnel unchanged.
  const trustDomains = reader === 'ztunnel' ? {} : { trustDomains: trustDomainsOf(mesh.settings.mesh) };
  const context = { policyNamespace: namespace, ...trustDomains };
  const isAbsent = reader === 'ztunnel' && (action === 'CUSTOM' || action === 'AUDIT');
  return {
    policy,
    action,
    rules: spec.messages('rules').map((rule) => compileRule(readRule(rule, context), reader, action === 'ALLOW')),
    isDryRun: TRUE.has(annotations.get('istio.io/dry-run') ?? ''),
    provider: spec.message('provider')?.text('name') ?? '',
    ...(isAbsent && { absence: { path: spec.at('action'), why: 'ztunnel does not enforce it' } }),
  };
}

/** The decoder rejects an unknown action. */
function actionOf(written: string): PolicyAction {
  return ORDER.find((each) => each === written) ?? 'ALLOW';
}
