import type { Rule } from '../../rule';

export const meshConfigReadable: Rule = {
  name: 'mesh-config-readable',
  severity: 'error',
  summary: 'The settings of the mesh cannot be read.',
  why: "istiod does not start with settings that are not valid YAML. Other rules then assume Istio's defaults.",

  *check(mesh) {
    const { configMap, unreadable } = mesh.settings;
    if (configMap === undefined) return;
    for (const [key, problem] of unreadable) {
      yield { manifest: configMap, path: ['data', key], message: problem, fix: 'Correct it' };
    }
  },
};
