import * as fs from 'node:fs';
import * as path from 'node:path';
import { makeTemporaryFolder } from '../output/temporary-folder';
import { formatRouteCoverage } from '../report/route-coverage';
import { safeOutput } from '../report/safe-output';
import { stringifyJson } from '../report/stringify-json';
import { COVERAGE_FOLDER, readRecords } from './route-record';

export interface RouteCoverageOptions {
  /**
   * File for the report as JSON, relative to the working folder.
   *
   * @default coverage/routes.json
   */
  readonly output?: string;
  /**
   * Percent of routes that must be reached, 0 to 100; below it, the test run fails.
   *
   * @default 0
   */
  readonly threshold?: number;
}

/**
 * A reporter for Jest and Vitest: lists the routes of tested meshes that no request took. It sets a folder in the
 * environment before workers start, which they inherit, and reads their files when all are done.
 */
export class RouteCoverageReporter {
  private readonly options: RouteCoverageOptions;
  private folder: string | undefined;
  private error: Error | undefined;

  /** Vitest passes only the options, Jest its own settings before them. */
  public constructor(first: object = {}, second?: RouteCoverageOptions) {
    this.options = second ?? ('rootDir' in first ? {} : first);
  }

  /** Jest: a test run begins. */
  public onRunStart(): void {
    this.start();
  }

  /** Jest: it has ended. */
  public onRunComplete(): void {
    this.finish();
  }

  /** Jest: whether this reporter fails the run. */
  public getLastError(): Error | undefined {
    return this.error;
  }

  /** Vitest: workers are about to start. */
  public onInit(): void {
    this.start();
  }

  /** Vitest: a test run has ended; in watch mode, one of many. */
  public onTestRunEnd(): void {
    this.finish();
    if (this.error !== undefined) process.exitCode = 1;
  }

  private start(): void {
    if (this.folder === undefined) {
      const { folder, remove } = makeTemporaryFolder('routes');
      process.once('exit', remove);
      this.folder = folder;
    }
    process.env[COVERAGE_FOLDER] = this.folder;
  }

  private finish(): void {
    if (this.folder === undefined) return;
    const coverage = readRecords(this.folder);
    // In watch mode the next run uses the same folder.
    for (const file of fs.readdirSync(this.folder)) fs.rmSync(path.join(this.folder, file));
    const { output = 'coverage/routes.json', threshold = 0 } = this.options;
    fs.mkdirSync(path.dirname(path.resolve(output)), { recursive: true });
    fs.writeFileSync(output, stringifyJson(coverage));
    const { percent } = coverage;
    const isEnough = percent >= threshold;
    const verdict = `${String(percent)} % of the routes are reached, less than the threshold of ${String(threshold)} %`;
    this.error = isEnough ? undefined : new Error(verdict);
    process.stdout.write(safeOutput(`\n${formatRouteCoverage(coverage)}${isEnough ? '' : `${verdict}\n`}`));
  }
}
