import { rules } from '../../lib/analysis/rules';
import type { MeshViewOptions } from '../../lib/mesh/mesh-view';
import type { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';
import { admissionVerdicts } from './admission-verdicts';
import { checks } from './checks';
import type { IstioctlFinding } from './istioctl-finding';
import { IstioctlView } from './istioctl-view';
import { isSuppressed } from './is-suppressed';

/** Rules with a code of istioctl that istioctl does not check, or that it reports by the webhook's narrower rules. */
const OWN = new Set([
  'gateway-credential-has-authority',
  'virtual-service-match-effective',
  'virtual-service-route-reachable',
]);

/**
 * What `istioctl analyze` reports for a mesh, including its bugs: a rule of this package on the view that istioctl has, or
 * the check in `checks/` where istioctl finds something else.
 */
export function analyzeAsIstioctl(
  snapshot: ConfigSnapshot,
  options: Omit<MeshViewOptions, 'externals'> = {},
): readonly IstioctlFinding[] {
  const mesh = new IstioctlView(snapshot, options);
  const found = rules
    // A code that istioctl reports only on request is left out. The rule is optional here, too.
    .filter(({ name, isOptional }) => !OWN.has(name) && isOptional !== true)
    .flatMap(({ name, code = '', check }) =>
      [...(checks.get(name) ?? check)(mesh)].map(({ manifest, path }) => ({ code, rule: name, manifest, path })),
    );
  return [...found, ...admissionVerdicts(mesh)].filter(
    ({ code, manifest }) => code.startsWith('IST') && !isSuppressed(manifest, code),
  );
}
