import type { Rule } from '../../rule';

export const gatewayHasServers: Rule = {
  name: 'gateway-has-servers',
  code: 'IST0101',
  severity: 'error',
  summary: 'A Gateway has no servers.',

  *check(mesh) {
    for (const { spec, manifest } of mesh.configs('Gateway')) {
      if (spec.has('servers')) continue;
      yield { manifest, path: ['spec', 'servers'], message: 'the Gateway has no servers', fix: 'Add a server' };
    }
  },
};
