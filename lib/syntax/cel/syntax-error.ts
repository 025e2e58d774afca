/** A syntax error in a CEL expression. */
export class CelSyntaxError extends Error {}
