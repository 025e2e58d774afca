import type { Rule } from '../../rule';

export const meshConfigReadable: Rule = {
  name: 'mesh-config-readable',
  severity: 'error',
  summary: 'The settings of the mesh cannot be read.',
  why: "istiod does not start with settings that are no YAML. Other rules then judge with Istio's defaults.",

  *check(mesh) {
    const { configMap, unreadable } = mesh.settings;
    if (configMap === undefined) return;
    for (const [key, problem] of unreadable) {
      yield { manifest: configMap, path: ['data', key], message: `the text is no YAML: ${problem}`, fix: 'Correct it' };
    }
  },
};
