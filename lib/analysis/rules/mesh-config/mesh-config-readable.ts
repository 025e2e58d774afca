import type { Rule } from '../../rule';

export const meshConfigReadable: Rule = {
  name: 'mesh-config-readable',
  severity: 'error',
  summary: 'The MeshConfig is not valid YAML.',

  *check(mesh) {
    const { configMap, unreadable } = mesh.settings;
    if (configMap === undefined) return;
    for (const [key, problem] of unreadable) {
      yield { manifest: configMap, path: ['data', key], message: problem, fix: 'Correct the YAML' };
    }
  },
};
