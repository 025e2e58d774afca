import type { Rule } from '../../rule';

export const telemetryAccessLogHasProvider: Rule = {
  name: 'telemetry-access-log-has-provider',
  code: 'IST0157',
  severity: 'warning',
  summary: 'A Telemetry enables access logs without a provider.',

  *check(mesh) {
    if (mesh.meshConfig.hasDefaultAccessLog) return;
    for (const telemetry of mesh.configs('Telemetry')) {
      const silent = telemetry.spec
        .messages('accessLogging')
        .find((entry) => !entry.isTrue('disabled') && !entry.has('providers'));
      if (silent === undefined) continue;
      yield {
        manifest: telemetry.manifest,
        path: silent.path,
        message: 'the access log has no provider, and MeshConfig has no default one',
        fix: 'Add providers: [{ name: envoy }]',
      };
    }
  },
};
