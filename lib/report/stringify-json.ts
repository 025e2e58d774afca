import { escapeControl } from './escape-control';

/** JSON on lines of its own, for which a terminal is safe: what it would act on stands as escapes in the texts. */
export function stringifyJson(value: unknown): string {
  const lines = JSON.stringify(value, null, 2).split('\n');
  return `${lines.map(escapeControl).join('\n')}\n`;
}
