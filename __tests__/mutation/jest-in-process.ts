import { createRequire } from 'node:module';
import * as path from 'node:path';

type Run = (...values: readonly unknown[]) => unknown;

/** The tests of the last loaded module. */
let collected: (() => unknown)[] = [];

/**
 * The part of Jest that the tests of the analysis use, including its own `expect`, for a module that imports
 * `@jest/globals`. One process for each mutant would take minutes.
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

/** Runs the tests that loading a module declares. @throws {Error} of the first test that fails, or if a test is asynchronous */
export function runTests(load: () => void): void {
  collected = [];
  load();
  for (const run of collected) if (run() instanceof Promise) throw new Error('a test is asynchronous');
}
