/**
 * Reporter for Jest: a line for each test that is skipped, at the end of a run. `.ci/run` collects them.
 *
 * @typedef {{ testNamePattern?: string }} Config
 * @typedef {{ testResults: readonly { testResults: readonly { status: string, fullName: string }[] }[] }} Results
 */
module.exports = class NameSkipped {
  /** @param {Config} config */
  constructor(config) {
    /** @private */
    this.config = config;
  }

  /**
   * @param {unknown} _contexts
   * @param {Results} results
   */
  onRunComplete(_contexts, { testResults }) {
    // With a pattern, all others are skipped on purpose.
    if (this.config.testNamePattern) return;
    for (const { testResults: tests } of testResults) {
      for (const { status, fullName } of tests) {
        if (status === 'pending') process.stderr.write(`not checked: ${fullName}\n`);
      }
    }
  }
};
