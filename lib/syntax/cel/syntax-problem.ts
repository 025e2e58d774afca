import { parseCel } from './parse';
import { CelSyntaxError } from './syntax-error';

/**
 * What is wrong with a CEL expression by its grammar. Names and types are not resolved.
 *
 * @returns undefined when nothing is
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
