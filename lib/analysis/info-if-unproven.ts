/**
 * Lowers the severity of a finding about something missing to info, where what is missing may exist outside the objects.
 *
 * @param isUnproven whether nothing of the kind is known, such as when no workload of the namespace is known
 */
export function infoIfUnproven(isUnproven: boolean): { readonly severity?: 'info' } {
  return isUnproven ? { severity: 'info' } : {};
}
