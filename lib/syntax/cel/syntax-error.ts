/** An expression that is not CEL by its grammar. */
export class CelSyntaxError extends Error {}
