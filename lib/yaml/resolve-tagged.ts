import { resolvePlain } from './resolve-plain';

const CORE = 'tag:yaml.org,2002:';

/**
 * The value of a scalar with a tag, as kubectl reads it: `!!int "3"` is 3, and a custom tag gives a string.
 *
 * @returns undefined when the scalar does not have the type of its tag
 * @see goyaml.v2, resolve.go
 */
export function resolveTagged(text: string, tag: string): { readonly value: unknown } | undefined {
  const resolved = resolvePlain(text);
  switch (tag) {
    case `${CORE}int`:
    case `${CORE}float`:
      return typeof resolved === 'number' && Number.isFinite(resolved) ? { value: resolved } : undefined;
    case `${CORE}bool`:
      return typeof resolved === 'boolean' ? { value: resolved } : undefined;
    case `${CORE}null`:
      return resolved === null ? { value: null } : undefined;
    case `${CORE}binary`:
      return { value: Buffer.from(text, 'base64').toString('utf8') };
    default:
      return { value: text };
  }
}
