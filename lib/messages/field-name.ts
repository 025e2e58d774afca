/** `useSourceIp` is `use_source_ip` in protobuf, which the decoder also accepts. */
export function protobufName(camelCase: string): string {
  // The only name with an underscore before a digit, which camelCase does not show.
  if (camelCase === 'consecutive5xxErrors') return 'consecutive_5xx_errors';
  return camelCase.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** `mirror_percent` is `mirrorPercent`; a name without an underscore is itself. */
export function camelCaseName(protobuf: string): string {
  return protobuf.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
