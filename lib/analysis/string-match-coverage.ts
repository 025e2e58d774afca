import type { Message } from '../admission/decode/message';

/**
 * Whether every text that one StringMatch takes is taken by another as well.
 *
 * @param general absent takes everything
 * @param special absent takes everything; a message without a value takes whatever is there
 * @param fold compare letters without their case
 */
export function coversText(general: Message | undefined, special: Message | undefined, fold = false): boolean {
  if (general === undefined || takesAll(general)) return true;
  if (special === undefined) return false;
  const read = (match: Message, field: string) => (fold ? match.text(field).toLowerCase() : match.text(field));
  if (general.has('exact')) return special.has('exact') && read(general, 'exact') === read(special, 'exact');
  if (general.has('regex')) return special.has('regex') && general.text('regex') === special.text('regex');
  if (!general.has('prefix')) return false;
  const field = ['exact', 'prefix'].find((each) => special.has(each));
  return field !== undefined && read(special, field).startsWith(read(general, 'prefix'));
}

function takesAll(match: Message): boolean {
  const isAnyRegex = match.has('regex') && ['.*', '^.*$'].includes(match.text('regex'));
  return isAnyRegex || (match.has('prefix') && match.text('prefix') === '');
}
