/** The text of a file, or why it cannot be read. */
export type DecodedText =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: string; readonly fix: string };

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes bytes as UTF-8, the only encoding that kubectl reads. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { problem: 'the file is written in UTF-16, which kubectl does not read', fix: 'Save it as UTF-8' };
  }
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { problem: 'the file is not UTF-8', fix: 'Save it as UTF-8, or leave it out' };
  }
}
