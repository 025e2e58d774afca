import { resolveInteger, resolvePlain } from './resolve-plain';

const CORE = 'tag:yaml.org,2002:';
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The value of a scalar with a tag, as kubectl reads it: `!!int "3"` is 3, and a custom tag gives a string.
 *
 * @returns undefined when the scalar does not have the type of its tag
 * @see goyaml.v2, resolve.go
 */
export function resolveTagged(text: string, tag: string): { readonly value: unknown } | undefined {
  const resolved = resolvePlain(text);
  switch (tag) {
    case `${CORE}int`: {
      const integer = resolveInteger(text);
      return integer === undefined ? undefined : { value: integer };
    }
    case `${CORE}float`:
      return typeof resolved === 'number' || typeof resolved === 'bigint' ? { value: Number(resolved) } : undefined;
    case `${CORE}bool`:
      return typeof resolved === 'boolean' ? { value: resolved } : undefined;
    case `${CORE}null`:
      return resolved === null ? { value: null } : undefined;
    case `${CORE}binary`:
      return decodeBinary(text.replace(/[\r\n]/g, ''));
    // kubectl accepts some forms of times, as strings.
    case `${CORE}timestamp`:
      return undefined;
    default:
      return { value: text };
  }
}

function decodeBinary(text: string): { readonly value: unknown } | undefined {
  if (!BASE64.test(text)) return undefined;
  try {
    return { value: decoder.decode(Buffer.from(text, 'base64')) };
  } catch {
    // JSON has no bytes that are not text.
    return undefined;
  }
}
