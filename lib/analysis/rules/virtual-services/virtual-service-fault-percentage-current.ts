import type { Rule } from '../../rule';

export const virtualServiceFaultPercentageCurrent: Rule = {
  name: 'virtual-service-fault-percentage-current',
  code: 'IST0002',
  severity: 'warning',
  summary: 'A delay uses the deprecated field percent.',

  *check(mesh) {
    for (const { spec, manifest } of mesh.configs('VirtualService')) {
      for (const http of spec.messages('http')) {
        const delay = http.message('fault')?.message('delay');
        const percent = delay?.number('percent') ?? 0;
        if (delay === undefined || percent <= 0) continue;
        yield {
          manifest,
          path: delay.at('percent'),
          message: `percent ${String(percent)} is deprecated`,
          fix: `Write percentage: { value: ${String(percent)} }`,
        };
      }
    }
  },
};
