/** The end of a message about something missing: `2 hosts are known`, `no host is known`. */
export function knownCount(count: number, noun: string): string {
  if (count === 0) return `no ${noun} is known`;
  if (count === 1) return `1 ${noun} is known`;
  const plural = /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${String(count)} ${plural} are known`;
}
