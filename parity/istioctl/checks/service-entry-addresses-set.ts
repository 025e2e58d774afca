import { addresslessPorts } from '../../../lib/analysis/rules/service-entries/addressless-ports';
import type { IstioctlCheck } from '../istioctl-finding';

/** istioctl does not know that istiod allocates addresses. */
export const serviceEntryAddressesSet: IstioctlCheck = {
  rule: 'service-entry-addresses-set',

  *check(mesh) {
    for (const { entry, port } of addresslessPorts(mesh)) yield { manifest: entry.manifest, path: port.path };
  },
};
