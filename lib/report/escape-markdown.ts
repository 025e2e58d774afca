import { escapeControl } from './escape-control';

/** Escapes a string for a Markdown table cell: no links, no mentions, no HTML, no end of the cell. */
export function escapeMarkdown(text: string): string {
  const escaped = escapeControl(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped.replaceAll('@', '&#64;').replace(/[\\`*_{}[\]()#+!|~>]/g, String.raw`\$&`);
}
