/** An evaluation error of CEL: a missing key, or a string that is not a duration. */
export class CelError extends Error {}
