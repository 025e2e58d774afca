import type { KialiFindings } from '../kiali-finding';
import type { KialiPass } from '../kiali-pass';

/** KIA0005: the namespaces that an object is exported to. */
export function* checkExportTo(pass: KialiPass): KialiFindings {
  const { world } = pass;
  for (const resource of [...pass.virtualServices, ...pass.destinationRules, ...pass.serviceEntries]) {
    if (world.isAmbient(resource.namespace)) continue;
    for (const { value, path } of resource.spec.texts('exportTo')) {
      if (value === '.' || value === '*' || value === '' || world.namespaces.has(value)) continue;
      yield { code: 'KIA0005', resource, severity: 'error', path };
    }
  }
}
