// The reporter itself, as Jest and Vitest want it.
module.exports = require('./build/lib/testing/route-coverage-reporter').RouteCoverageReporter;
