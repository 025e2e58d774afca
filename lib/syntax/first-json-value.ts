/**
 * Reads the JSON value at the beginning of a string and ignores what follows, as Go's stream decoder does.
 *
 * @returns undefined when the string does not begin with JSON
 */
export function firstJsonValue(text: string): unknown {
  const whole = tryParse(text);
  if (whole !== undefined) return whole;
  const end = endOfObject(text);
  return end === undefined ? undefined : tryParse(text.slice(0, end));
}

/** Where the first object of a string ends; undefined when there is no object, or it is not closed. */
function endOfObject(text: string): number | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isText) {
      if (sign === '\\') at++;
      else if (sign === '"') isText = false;
    } else if (sign === '"') isText = true;
    else if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return at + 1;
  }
  return undefined;
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
