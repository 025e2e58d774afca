import type { IstioResource } from '../../../lib/snapshot/resource';
import type { Labels } from '../../../lib/snapshot/labels';
import { matchesLabels } from '../../../lib/snapshot/labels';
import { destinationsOf } from '../../../lib/mesh/destinations';
import { textMap } from '../../../lib/snapshot/text-map';
import { isWithinWildcard, meansService, type KialiHost } from '../kiali-host';
import type { KialiFindings } from '../kiali-finding';
import type { KialiPass } from '../kiali-pass';
import { isEnabling, meshRuleMode, namespaceRuleMode, policyMode } from './mtls';

const APP_LABELS = ['service.istio.io/canonical-name', 'app.kubernetes.io/name', 'app'];
const TLS_MODE = ['spec', 'trafficPolicy', 'tls', 'mode'];

/** KIA02xx except those about ambient: the host of a DestinationRule, and its effect on mTLS. */
export function* checkDestinationRules(pass: KialiPass): KialiFindings {
  yield* checkOverlaps(pass);
  for (const rule of pass.destinationRules) {
    yield* checkHost(pass, rule);
    yield* checkMtls(pass, rule);
  }
  for (const rule of pass.imported.destinationRules) yield* checkDroppedMtls(pass, rule);
}

function isPlainMutual(pass: KialiPass, rule: IstioResource<'DestinationRule'>): boolean {
  return (
    meshRuleMode(rule) === 'ISTIO_MUTUAL' || namespaceRuleMode(rule, rule.namespace, pass.world) === 'ISTIO_MUTUAL'
  );
}

function* checkOverlaps(pass: KialiPass): KialiFindings {
  const rules = pass.imported.destinationRules
    .filter((rule) => !isPlainMutual(pass, rule))
    .map((rule) => ({
      rule,
      host: pass.world.host(rule.spec.text('host'), rule.namespace).text,
      subsets: new Set(rule.spec.messages('subsets').map((subset) => subset.text('name'))),
    }));
  for (const { rule, host, subsets } of rules) {
    const others = rules.filter(
      (other) =>
        other.rule !== rule &&
        (other.host === host || isWithinWildcard(other.host, host) || isWithinWildcard(host, other.host)) &&
        (subsets.size === 0 || other.subsets.size === 0 || [...subsets].some((name) => other.subsets.has(name))),
    );
    if (others.length === 0) continue;
    const related = others.map((other) => other.rule);
    yield { code: 'KIA0201', resource: rule, severity: 'warning', path: ['spec', 'host'], related };
  }
}

function* checkHost(pass: KialiPass, resource: IstioResource<'DestinationRule'>): KialiFindings {
  const { world } = pass;
  const text = resource.spec.text('host');
  const host = world.host(text, resource.namespace);
  if (!isKnownHost(pass, host, resource.namespace)) {
    yield { code: 'KIA0202', resource, severity: world.isOpen ? 'warning' : 'error', path: ['spec', 'host'] };
    return;
  }
  const subsets = resource.spec.messages('subsets').map((subset) => ({ subset, labels: textMap(subset, 'labels') }));
  const verdicts = subsets.map((each) => ({
    ...each,
    fits: each.labels.size > 0 && hasWorkload(pass, host, each.labels),
  }));
  const hasSome = verdicts.some(({ fits }) => fits);
  for (const { subset, labels, fits } of verdicts) {
    if (labels.size === 0) {
      yield { code: 'KIA0209', resource, severity: hasSome ? 'info' : 'warning', path: subset.path };
    } else if (!fits) {
      const isUsed = isRoutedTo(pass, resource, subset.text('name'));
      yield { code: 'KIA0203', resource, severity: isUsed ? 'error' : 'info', path: subset.path };
    }
  }
}

/** Service and namespace of a host; if it is not a Service, its first two labels. */
function serviceOf(host: KialiHost): readonly [service: string, namespace: string] {
  if (host.isComplete) return [host.service, host.namespace];
  const [service = '', namespace = ''] = host.text.split('.');
  return [service, namespace];
}

function isKnownHost(pass: KialiPass, host: KialiHost, namespace: string): boolean {
  if (host.service.startsWith('*')) return true;
  const [service, own] = serviceOf(host);
  const isApp = (labels: Labels) => labels.get(APP_LABELS.find((label) => labels.has(label)) ?? '') === service;
  if (own === namespace && pass.world.workloads.some((each) => each.namespace === own && isApp(each.labels)))
    return true;
  return pass.isKnown(host, namespace);
}

function hasWorkload(pass: KialiPass, host: KialiHost, labels: Labels): boolean {
  if (host.service.startsWith('*')) return true;
  const [name, namespace] = serviceOf(host);
  const service = pass.world.service(name, namespace);
  if (service !== undefined && service.selector.size > 0) {
    return [...pass.world.workloadsIn(namespace).matching(labels)].some((each) =>
      matchesLabels(service.selector, each.labels),
    );
  }
  return pass.serviceEntries.some(({ spec }) =>
    spec.messages('endpoints').some((endpoint) => matchesLabels(labels, textMap(endpoint, 'labels'))),
  );
}

/** Kiali expands the short host of the destination with the namespace of the DestinationRule, and the other way round. */
function isRoutedTo(pass: KialiPass, rule: IstioResource<'DestinationRule'>, subset: string): boolean {
  const { world } = pass;
  return pass.virtualServices.some((virtualService) => {
    const own = world.host(rule.spec.text('host'), virtualService.namespace);
    return [...destinationsOf(virtualService)].some((destination) => {
      if (destination.role !== 'route' || destination.subset !== subset) return false;
      const host = world.host(destination.host, rule.namespace);
      return meansService(host.text, host.namespace, own.service, own.namespace, world.domain);
    });
  });
}

function* checkDroppedMtls(pass: KialiPass, resource: IstioResource<'DestinationRule'>): KialiFindings {
  const { world } = pass;
  const policy = resource.spec.message('trafficPolicy');
  if (policy?.has('tls') === true) return;
  if (policy?.messages('portLevelSettings').some((port) => port.has('tls')) === true) return;
  const host = world.hostAsWritten(resource.spec.text('host'), resource.namespace);
  const related = pass.imported.destinationRules.filter((other) => {
    if (other === resource) return false;
    if (meshRuleMode(other) === 'ISTIO_MUTUAL') return true;
    const isMutual = other.spec.message('trafficPolicy')?.message('tls')?.choice('mode') === 'ISTIO_MUTUAL';
    const text = other.spec.text('host');
    return isMutual && ((host.isComplete && text === `*.${host.namespace}.${world.domain}`) || text === host.text);
  });
  if (related.length === 0) return;
  yield { code: 'KIA0204', resource, severity: 'warning', path: ['spec', 'trafficPolicy'], related };
}

function* checkMtls(pass: KialiPass, resource: IstioResource<'DestinationRule'>): KialiFindings {
  const found = { resource, severity: 'error', path: TLS_MODE } as const;
  const own = pass.peerAuthentications.map(policyMode);
  const ofMesh = pass.meshPeerAuthentications.map(policyMode);
  const ofMeshRule = meshRuleMode(resource);
  const ofNamespaceRule = namespaceRuleMode(resource, resource.namespace, pass.world);
  const isManual = !pass.world.isAutoMtls;
  if (isManual && ofMeshRule === 'ISTIO_MUTUAL' && !ofMesh.some(isEnabling)) yield { code: 'KIA0205', ...found };
  if (isManual && ofNamespaceRule === 'ISTIO_MUTUAL' && ![...own, ...ofMesh].some(isEnabling)) {
    yield { code: 'KIA0206', ...found };
  }
  if (ofMeshRule === 'DISABLE' && ofMesh.includes('STRICT')) yield { code: 'KIA0208', ...found };
  if (ofNamespaceRule !== 'DISABLE') return;
  const first = own.find(isEnabling);
  if (first === 'STRICT') yield { code: 'KIA0207', ...found };
  else if (first === undefined && !own.includes('DISABLE') && ofMesh.includes('STRICT'))
    yield { code: 'KIA0208', ...found };
}
