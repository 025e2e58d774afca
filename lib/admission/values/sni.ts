import { byteLength } from '../../syntax/byte-length';
import { describeValue } from '../../model/describe';

/**
 * What is wrong with a name that istiod generates for connections between networks:
 * `outbound_.80_._.reviews.default.svc.cluster.local`.
 *
 * @see Istio, validateAutoSNI... of a VirtualService
 */
export function autoSniProblem(text: string): string | undefined {
  if (byteLength(text) > 255) return `a host name has at most 255 bytes, got ${String(byteLength(text))}`;
  const parts = text.split('_').map((part) => part.replace(/^\.+/, '').replace(/\.+$/, ''));
  const isSni = parts.length >= 4 && /\d/.test(parts[1] ?? '') && /[A-Za-z]/.test(parts[3] ?? '');
  return isSni ? undefined : `${describeValue(text)} is not of the form outbound_.<port>_.<subset>_.<host>`;
}
