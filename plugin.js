// For cdk8s, which loads a plugin by its path and does not read "exports" in package.json.
module.exports = require('./build/lib/plugin');
