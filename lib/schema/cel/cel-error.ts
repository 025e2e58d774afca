/** What CEL's evaluation ends with when it has no value: a missing key, a text that is no duration. */
export class CelError extends Error {}
