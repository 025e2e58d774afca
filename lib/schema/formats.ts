import type { CompactSchema } from './compact-schema';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/;
const TIME = /^([0-9]{2}):([0-9]{2}):([0-9]{2})(?:[^\n][0-9]+)?(?:z|[+-][0-9]{2}:[0-9]{2})$/;

/**
 * Whether a string has a format.
 *
 * @see Kubernetes, kube-openapi: pkg/validation/strfmt, default.go and time.go
 */
export function hasFormat(text: string, format: NonNullable<CompactSchema['format']>): boolean {
  switch (format) {
    case 'byte':
      return BASE64.test(text);
    case 'date-time':
      return isDateTime(text);
    case 'int32':
      // These formats only apply to numbers.
      return true;
  }
}

/** `2026-11-24T08:00:00Z`, with an offset or fractions of seconds. */
function isDateTime(text: string): boolean {
  const [date = '', time = ''] = text.toLowerCase().split('t', 2);
  const [, hours, minutes, seconds] = TIME.exec(time)?.map(Number) ?? [];
  if (hours === undefined || minutes === undefined || seconds === undefined) return false;
  return isDate(date) && hours <= 23 && minutes <= 59 && seconds <= 59;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  // A day beyond the end of the month rolls over into the next one.
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
