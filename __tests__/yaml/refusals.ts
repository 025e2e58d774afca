/** What lib/yaml refuses although kubectl reads it, by the message, and why. */
export const refusals: readonly { readonly message: RegExp; readonly why: string }[] = [
  { message: /is written twice in one map/, why: 'kubectl keeps the last of two fields, which hides the first' },
  { message: /kubectl does not read it$/, why: 'kubectl ignores what follows the end of a document without "---"' },
  { message: /^integers are exact up to 2\^53/, why: 'JavaScript would read another integer' },
  { message: /^readers disagree about the number/, why: 'readers write such numbers differently as keys' },
  { message: /^JSON has no value for/, why: 'kubectl writes .inf and .nan as keys only' },
  { message: /^kubectl reads JSON here/, why: 'kubectl reads a value that is not an object, and refuses it later' },
  { message: /^control characters are not allowed, got U\+FEFF$/, why: 'a byte order mark within text is invisible' },
  {
    message: /^control characters are not allowed/,
    why: 'kubectl does not look at characters after the document that it reads',
  },
  { message: /^nested deeper than 300 levels$/, why: 'a limit of the reader' },
  { message: /is not a valid tag:yaml\.org,2002:(?:binary|timestamp)$/, why: 'rare forms of bytes and times' },
];
