import { unusual } from './unusual';

/** A quoted string, and where it ends. */
interface QuotedText {
  readonly value: string;
  /** The offset after the closing quote. */
  readonly end: number;
}

/** Reads the quoted string that begins at an offset, when it is on one line. */
export function readQuoted(text: string, begin: number): QuotedText {
  const end = text[begin] === "'" ? endOfSingle(text, begin) : endOfDouble(text, begin);
  const raw = text.slice(begin + 1, end - 1);
  if (raw.includes('\n')) throw unusual;
  if (text[begin] === "'") return { value: raw.replaceAll("''", "'"), end };
  return { value: raw.includes('\\') ? unescape(raw) : raw, end };
}

function endOfSingle(text: string, begin: number): number {
  for (let at = text.indexOf("'", begin + 1); at !== -1; at = text.indexOf("'", at + 2)) {
    if (text[at + 1] !== "'") return at + 1;
  }
  throw unusual;
}

/** @returns the offset after the closing quote of the string that begins at an offset */
export function endOfDouble(text: string, begin: number): number {
  for (let at = begin + 1; at < text.length; at++) {
    if (text[at] === '"') return at + 1;
    if (text[at] === '\\') at++;
  }
  throw unusual;
}

/** Escapes of JSON that YAML does not have: `\\/`, and pairs of surrogates. */
const ONLY_JSON = /\\(?:\/|u[dD][89a-fA-F])/;

/** JSON's other escapes mean the same in YAML. The rest is left to the full reader. */
function unescape(raw: string): string {
  if (ONLY_JSON.test(raw)) throw unusual;
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    throw unusual;
  }
}
