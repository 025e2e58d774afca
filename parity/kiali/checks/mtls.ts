import type { IstioKindName } from '../../../lib/model/known-kinds';
import type { IstioResource } from '../../../lib/snapshot/resource';
import { textMap } from '../../../lib/snapshot/text-map';
import { matchesLabels, type Labels } from '../../../lib/snapshot/labels';
import { meansService } from '../kiali-host';
import type { KialiPass } from '../kiali-pass';
import type { KialiWorld } from '../kiali-world';

type Mode = string | undefined;

/** Mode of a PeerAuthentication for its whole namespace; undefined if it has a selector, even an empty one. */
export function policyMode({ spec }: IstioResource<'PeerAuthentication'>): Mode {
  return spec.has('selector') ? undefined : spec.message('mtls')?.choice('mode');
}

function tlsMode({ spec }: IstioResource<'DestinationRule'>): Mode {
  return spec.message('trafficPolicy')?.message('tls')?.choice('mode');
}

export function meshRuleMode(rule: IstioResource<'DestinationRule'>): Mode {
  return rule.spec.text('host') === '*.local' ? tlsMode(rule) : undefined;
}

export function namespaceRuleMode(
  rule: IstioResource<'DestinationRule'>,
  namespace: string,
  { domain }: KialiWorld,
): Mode {
  return rule.spec.text('host') === `*.${namespace}.${domain}` ? tlsMode(rule) : undefined;
}

export function isEnabling(mode: Mode): boolean {
  return mode === 'STRICT' || mode === 'PERMISSIVE';
}

export function isMutual(mode: Mode): boolean {
  return mode === 'ISTIO_MUTUAL' || mode === 'MUTUAL';
}

/** Whether mTLS is on for workloads with these labels, in the pass of their namespace. */
export function hasMtls(pass: KialiPass, labels: Labels): boolean {
  const decided = workloadVerdict(pass, labels);
  if (decided !== undefined) return decided;
  const { world, namespace } = pass;
  const auto = world.isAutoMtls;
  const rule = firstOf(pass.destinationRules, (each) => namespaceRuleMode(each, namespace, world));
  const policy = firstOf(pass.peerAuthentications, policyMode);
  const meshRule = firstOf(pass.destinationRules, meshRuleMode);
  const meshPolicy = firstOf(pass.meshPeerAuthentications, policyMode);
  let status = finalStatus(rule, policy, true, auto);
  if (status === 'PARTIAL') status = meshStatus(rule ?? meshRule, policy ?? meshPolicy, false, auto);
  else if (status === 'NOT_ENABLED') status = meshStatus(meshRule, meshPolicy, true, auto);
  return status === 'ENABLED' || (status === 'NOT_ENABLED' && auto);
}

function firstOf<Kind extends IstioKindName>(
  resources: readonly IstioResource<Kind>[],
  modeOf: (resource: IstioResource<Kind>) => Mode,
): Mode {
  for (const resource of resources) {
    const mode = modeOf(resource);
    if (mode !== undefined) return mode;
  }
  return undefined;
}

function workloadVerdict(pass: KialiPass, labels: Labels): boolean | undefined {
  if (labels.size === 0) return undefined;
  for (const policy of pass.peerAuthentications) {
    const selector = textMap(policy.spec.message('selector'), 'matchLabels');
    if (selector.size === 0 || !matchesLabels(selector, labels)) continue;
    const mode = policy.spec.message('mtls')?.choice('mode');
    if (mode === 'STRICT') return true;
    if (mode === 'DISABLE') return false;
    if (mode === 'PERMISSIVE') return permissiveVerdict(pass, selector);
  }
  return undefined;
}

function permissiveVerdict(pass: KialiPass, selector: Labels): boolean | undefined {
  const { world, namespace } = pass;
  for (const service of world.services) {
    if (service.namespace !== namespace || !matchesLabels(selector, service.selector)) continue;
    for (const rule of pass.destinationRules) {
      const host = rule.spec.text('host');
      if (!meansService(host, rule.namespace, service.name, service.namespace, world.domain)) continue;
      const mode = tlsMode(rule);
      if (isMutual(mode)) return true;
      if (mode === 'DISABLE') return false;
    }
  }
  return undefined;
}

type Status = 'ENABLED' | 'DISABLED' | 'NOT_ENABLED' | 'PARTIAL';

function finalStatus(rule: Mode, policy: Mode, isPermissiveOk: boolean, auto: boolean): Status {
  const isAuto = rule === undefined && auto;
  const isPolicyOn = policy === 'STRICT' || (policy === 'PERMISSIVE' && isPermissiveOk);
  if (isPolicyOn && (isMutual(rule) || isAuto)) return 'ENABLED';
  if (policy === 'DISABLE' && (rule === 'DISABLE' || isAuto)) return 'DISABLED';
  return rule === undefined && policy === undefined ? 'NOT_ENABLED' : 'PARTIAL';
}

function meshStatus(rule: Mode, policy: Mode, isPermissiveOk: boolean, auto: boolean): Status {
  const status = finalStatus(rule, policy, isPermissiveOk, auto);
  if (status !== 'PARTIAL') return status;
  if (rule === 'DISABLE' && policy === undefined) return 'DISABLED';
  if (policy === 'DISABLE' && rule === undefined) return 'DISABLED';
  const isPolicyOn = policy === 'STRICT' || (isPermissiveOk && policy === 'PERMISSIVE');
  const isOn = (isPolicyOn && rule === undefined) || (isMutual(rule) && policy === undefined);
  return auto && isOn ? 'ENABLED' : 'PARTIAL';
}
