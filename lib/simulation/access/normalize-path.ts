import { textAt } from '../../snapshot/plain';

/**
 * The path that policies see: without query and fragment, and normalised as MeshConfig says (`BASE` unless it does).
 *
 * @param meshConfig as plain data
 * @returns undefined for a path that Envoy answers with 400
 * @see Istio, MeshConfig.ProxyPathNormalization; Envoy, PathNormalizer
 */
export function normalizePath(path: string, meshConfig: unknown): string | undefined {
  const mode = textAt(meshConfig, 'pathNormalization', 'normalization');
  const end = path.search(/[?#]/);
  const bare = end === -1 ? path : path.slice(0, end);
  if (mode === 'NONE') return bare;
  const unescaped = mode === 'DECODE_AND_MERGE_SLASHES' ? bare.replace(/%2f/gi, '/').replace(/%5c/gi, '\\') : bare;
  if (unescaped.includes('%00')) return undefined;
  const unreserved = unescaped.replace(/%([0-9a-f]{2})/gi, (escape, hex: string) => {
    const character = String.fromCharCode(parseInt(hex, 16));
    return /[A-Za-z0-9\-._~]/.test(character) ? character : escape;
  });
  const whole = removeDots(unreserved.replace(/\\/g, '/'));
  return mode === 'MERGE_SLASHES' || mode === 'DECODE_AND_MERGE_SLASHES' ? whole.replace(/\/{2,}/g, '/') : whole;
}

function removeDots(path: string): string {
  if (!path.startsWith('/')) return path;
  const kept: string[] = [];
  const segments = path.slice(1).split('/');
  for (const [index, segment] of segments.entries()) {
    const isDots = segment === '.' || segment === '..';
    if (segment === '..') kept.pop();
    if (!isDots) kept.push(segment);
    else if (index === segments.length - 1) kept.push('');
  }
  return `/${kept.join('/')}`;
}
