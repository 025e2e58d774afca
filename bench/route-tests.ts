// npm run bench:route-tests: measures a test file with 1,000 toRoute expectations in Jest, including the start of Jest.
import { runCLI } from 'jest';

async function main(): Promise<void> {
  const argv = {
    _: [],
    $0: '',
    runInBand: true,
    silent: true,
    reporters: [],
    testMatch: ['<rootDir>/bench/*.test.ts'],
  };
  // The first run fills Jest's cache of compiled files.
  for (const run of ['first', 'second']) {
    const before = process.cpuUsage();
    const start = performance.now();
    const { results } = await runCLI(argv, [process.cwd()]);
    if (!results.success) throw new Error(results.testResults[0]?.failureMessage ?? 'the tests fail');
    const { user, system } = process.cpuUsage(before);
    const cpu = ((user + system) / 1e6).toFixed(2);
    const seconds = ((performance.now() - start) / 1000).toFixed(2);
    console.log(`${run} run: ${String(results.numPassedTests)} expectations in ${seconds} s, ${cpu} s of CPU`);
  }
}

void main();
