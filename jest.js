// For tools that do not read "exports" in package.json.
module.exports = require('./build/lib/testing/jest');
