import { escapeControl } from './escape-control';

/** Indented JSON that is safe to print to a terminal: control characters are escaped. */
export function stringifyJson(value: unknown): string {
  const lines = JSON.stringify(value, null, 2).split('\n');
  return `${lines.map(escapeControl).join('\n')}\n`;
}
