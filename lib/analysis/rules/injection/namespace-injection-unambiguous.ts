import type { Rule } from '../../rule';

export const namespaceInjectionUnambiguous: Rule = {
  name: 'namespace-injection-unambiguous',
  code: 'IST0123',
  alsoCodes: ['KIA1311'],
  severity: 'warning',
  summary: 'A Namespace has several labels that add it to the mesh in different ways.',

  *check(mesh) {
    for (const { manifest, name, labels } of mesh.namespaces.values()) {
      if (name === 'istio-system') continue;
      const injection = labels.get('istio-injection');
      const others =
        injection === undefined || injection === 'enabled' ? ['istio.io/rev', 'istio.io/dataplane-mode'] : [];
      const set = ['istio-injection', ...others].filter((label) => labels.has(label));
      if (set.length < 2) continue;
      yield {
        manifest,
        path: ['metadata', 'labels', set[0] ?? ''],
        message: `namespace "${name}" has ${set.map((label) => `${label}: ${labels.get(label) ?? ''}`).join(' and ')}`,
        fix: `Keep one of ${set.join(', ')}`,
      };
    }
  },
};
