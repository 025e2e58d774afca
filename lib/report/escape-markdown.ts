import { escapeControl } from './escape-control';

/** Text that Markdown and HTML have no say in: no links, no mentions, no end of the cell. */
export function escapeMarkdown(text: string): string {
  const escaped = escapeControl(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped.replaceAll('@', '&#64;').replace(/[\\`*_{}[\]()#+!|~>]/g, String.raw`\$&`);
}
