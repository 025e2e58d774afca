/**
 * Lowers a finding that rests on absence to info where the absence proves nothing: what is missing may exist elsewhere.
 *
 * @param isUnproven whether nothing of the kind is known at all, such as no workload in the namespace
 */
export function infoIfUnproven(isUnproven: boolean): { readonly severity?: 'info' } {
  return isUnproven ? { severity: 'info' } : {};
}
