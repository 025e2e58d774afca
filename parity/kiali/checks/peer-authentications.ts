import type { KialiFindings } from '../kiali-finding';
import type { KialiPass } from '../kiali-pass';
import { isMutual, meshRuleMode, namespaceRuleMode, policyMode } from './mtls';

/** KIA0401, KIA0501, KIA0505, KIA0506: a PeerAuthentication and the DestinationRules for the same traffic. */
export function* checkPeerAuthentications(pass: KialiPass): KialiFindings {
  const { world, destinationRules } = pass;
  for (const resource of pass.peerAuthentications) {
    const found = { resource, severity: 'error', path: ['spec', 'mtls'] } as const;
    const isRoot = resource.namespace === world.rootNamespace;
    const mode = policyMode(resource);
    const ofMesh = destinationRules.map(meshRuleMode);
    const ofNamespace = destinationRules.map((rule) => namespaceRuleMode(rule, resource.namespace, world));
    if (mode === 'STRICT' && !world.isAutoMtls) {
      const isServed = ofMesh.includes('ISTIO_MUTUAL') || (!isRoot && ofNamespace.includes('ISTIO_MUTUAL'));
      if (!isServed) yield { code: isRoot ? 'KIA0401' : 'KIA0501', ...found };
    }
    if (mode !== 'DISABLE') continue;
    if (isRoot) {
      if (ofMesh.some(isMutual)) yield { code: 'KIA0506', ...found };
      continue;
    }
    const decisive = ofNamespace.find((each) => isMutual(each) || each === 'DISABLE');
    if (isMutual(decisive) || (decisive === undefined && ofMesh.some(isMutual))) yield { code: 'KIA0505', ...found };
  }
}
