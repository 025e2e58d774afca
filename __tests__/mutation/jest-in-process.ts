import { createRequire } from 'node:module';
import * as path from 'node:path';

type Run = (...values: readonly unknown[]) => unknown;

/** The tests of the module that was loaded last. */
let collected: (() => unknown)[] = [];

/**
 * As much of Jest as the tests of the analysis use, its own `expect` among it: a process a mutant would take minutes.
 * For a module that asks for `@jest/globals`.
 */
export function jestGlobals(): unknown {
  const jest = createRequire(createRequire(path.resolve('package.json')).resolve('@jest/globals'));
  const rows = (table: readonly unknown[], run: Run) => {
    for (const row of table) collected.push(() => run(...(Array.isArray(row) ? (row as unknown[]) : [row])));
  };
  const test = (_: string, run: Run) => collected.push(() => run());
  const each = (table: readonly unknown[]) => (_: string, run: Run) => {
    rows(table, run);
  };
  test.each = each;
  test.skip = () => undefined;
  const describe = (_: string, run: Run) => run();
  describe.each = (table: readonly unknown[]) => (_: string, run: Run) => {
    for (const row of table) run(row);
  };
  return { test, describe, ...(jest('expect') as object) };
}

/** Runs the tests that loading a module declares. @throws {Error} of the first that fails, and when one is not over at once */
export function runTests(load: () => void): void {
  collected = [];
  load();
  for (const run of collected) if (run() instanceof Promise) throw new Error('A test takes its time');
}
