import type { Rule } from '../../rule';

export const telemetryProviderCurrent: Rule = {
  name: 'telemetry-provider-current',
  code: 'IST0002',
  severity: 'warning',
  summary: 'A Telemetry sends traces to Lightstep with a deprecated provider.',

  *check(mesh) {
    const deprecated = new Set(
      mesh.meshConfig.extensionProviders.filter(({ isLightstep }) => isLightstep).map(({ name }) => name),
    );
    for (const { spec, manifest } of mesh.configs('Telemetry')) {
      for (const provider of spec.messages('tracing').flatMap((tracing) => tracing.messages('providers'))) {
        const name = provider.text('name');
        if (!deprecated.has(name)) continue;
        yield {
          manifest,
          path: provider.at('name'),
          message: `provider "${name}" is a Lightstep provider, which is deprecated`,
          fix: 'Use a provider of type opentelemetry',
        };
      }
    }
  },
};
