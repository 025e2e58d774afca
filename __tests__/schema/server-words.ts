import type { FieldPath } from '../../lib/model/field-path';

/**
 * The path in an error of the API server, as it writes it: `spec.http[0].match`.
 *
 * Alternatives are reported for the whole object, with the path in the text.
 */
export function pathInError(error: string): string {
  const [, unknown] = /^unknown field (.*)$/s.exec(error) ?? [];
  if (unknown !== undefined) return unknown;
  const [, quoted] = /^\[\]: Invalid value: "": "((?:[^"\\]|\\.)*)" must /s.exec(error) ?? [];
  if (quoted !== undefined) return JSON.parse(`"${quoted}"`) as string;
  const [, checked] = /^\[\]: Invalid value: "": Checked value must be of type .* in (.*)$/s.exec(error) ?? [];
  if (checked !== undefined) return checked;
  return /^\[\]\.?(.*?): /s.exec(error)?.[1] ?? '';
}

/** A path of ours in the same form. Keys of maps stand in brackets in some errors of the server, so all do without. */
export function serverPath(path: FieldPath): string {
  let text = '';
  for (const step of path) text += typeof step === 'number' ? `[${String(step)}]` : `${text === '' ? '' : '.'}${step}`;
  return text;
}
