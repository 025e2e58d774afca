import type { CelCall } from './expression';
import { CelSyntaxError } from './syntax-error';

const RANGES = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);

/**
 * Checks the arguments that a macro takes as syntax, not as values: `has(a.b)`, `list.all(x, x > 0)`.
 *
 * @throws CelSyntaxError
 * @see cel-go, parser/macro.go, the standard macros
 */
export function checkMacro({ name, on, args }: CelCall): void {
  const [first] = args;
  if (on === undefined) {
    if (name === 'has' && (args.length !== 1 || first?.is !== 'field')) {
      throw new CelSyntaxError('has() takes one field, such as has(request.headers)');
    }
  } else if (RANGES.has(name) && (args.length === 2 || (name === 'map' && args.length === 3))) {
    if (first?.is !== 'name' || first.name.startsWith('.')) {
      throw new CelSyntaxError(`the first argument of ${name}() must be a name`);
    }
  }
}
