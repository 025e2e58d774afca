const UNRESERVED = /%(?:4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a]|3[0-9]|2[de]|5f|7e)/gi;

/**
 * Normalizes a path as `pathNormalization` of MeshConfig requires.
 *
 * @param mode of MeshConfig; empty for Istio's default, which is `BASE`
 * @returns undefined for a path that Envoy rejects
 * @see Envoy, PathUtil::canonicalPath, and Istio, security best practices, path normalization
 */
export function normalizePath(path: string, mode: string): string | undefined {
  if (mode === 'NONE' || !/[%\\]|\/[./]/.test(path)) return path;
  if (path.includes('%00')) return undefined;
  const decoded = mode === 'DECODE_AND_MERGE_SLASHES' ? path.replace(/%(?:2f|5c)/gi, '/') : path;
  const plain = decoded
    .replace(UNRESERVED, (escape) => String.fromCharCode(parseInt(escape.slice(1), 16)))
    .replaceAll('\\', '/');
  const resolved = removeDots(plain);
  return mode === 'MERGE_SLASHES' || mode === 'DECODE_AND_MERGE_SLASHES' ? resolved.replace(/\/{2,}/g, '/') : resolved;
}

/** @see RFC 3986, section 5.2.4 */
function removeDots(path: string): string {
  if (!path.startsWith('/') || !path.includes('/.')) return path;
  const kept: string[] = [];
  const segments = path.split('/').slice(1);
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1;
    if (segment === '..') kept.pop();
    if (segment !== '.' && segment !== '..') kept.push(segment);
    else if (isLast) kept.push('');
  }
  return `/${kept.join('/')}`;
}
