import { parseCel } from './parse';
import { CelSyntaxError } from './syntax-error';

/**
 * Syntax error of a CEL expression. Names and types are not resolved.
 *
 * @returns undefined when the syntax is valid
 * @see Istio, ValidateTelemetryFilter, which parses with cel-go's standard macros
 */
export function celSyntaxProblem(expression: string): string | undefined {
  try {
    parseCel(expression);
    return undefined;
  } catch (error) {
    if (error instanceof CelSyntaxError) return error.message;
    throw error;
  }
}
