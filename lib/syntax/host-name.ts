const LABEL = /^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?$/;

/**
 * Whether a text can be a host: a DNS name of at most 253 letters whose first label may be `*` or begin with it, or an
 * IPv6 address (an IPv4 address is a DNS name by its letters).
 *
 * @see Istio, ValidateWildcardDomain
 */
export function isHostName(text: string): boolean {
  if (text === '*' || /^[0-9a-fA-F:.]*:[0-9a-fA-F:.]*$/.test(text)) return true;
  const [first = '', ...rest] = text.replace(/\.$/, '').split('.');
  const isFirst = first === '*' || LABEL.test(first.replace(/^\*-?/, ''));
  return text.length <= 253 && isFirst && rest.every((label) => label.length <= 63 && LABEL.test(label));
}
