// Who imports whom: lib/folders.json says it, and CONTRIBUTING.md shows it as a table.
const folders = require('./lib/folders.json');

const lib = (/** @type {string[]} */ ...folders) => `^lib/(${folders.join('|')})/`;

/** @param {string} folder @param {string[]} allowed */
const only = (folder, allowed) => ({
  name: `${folder}-imports`,
  comment: `lib/${folder} imports from lib/: ${allowed.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: lib(folder) },
  to: { path: '^lib/', pathNot: lib(folder, ...allowed) },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...folders.map(({ folder, imports }) => only(folder, imports)),
    {
      name: 'subjects-of-rules-apart',
      comment: 'What two subjects of rules need is in lib/analysis itself.',
      severity: 'error',
      from: { path: '^lib/analysis/rules/([^/]+)/' },
      to: { path: '^lib/analysis/rules/', pathNot: '^lib/analysis/rules/$1/' },
    },
    {
      name: 'prose-only-to-explain',
      comment: 'A check starts without the prose about rules: lib/cli loads it when explain or a format asks for it.',
      severity: 'error',
      from: { path: lib('check', 'report', 'testing', 'plugin', 'synth') },
      to: { path: '^lib/catalogue/guides/', reachable: true },
    },
    {
      name: 'no-parity-in-the-product',
      comment: 'parity/ serves comparisons with recordings only, and is not published.',
      severity: 'error',
      from: { path: '^(lib|imports|examples|main)' },
      to: { path: '^parity/' },
    },
    {
      name: 'l1-only-in-constructs',
      comment:
        'The generated L1 is seen by lib/constructs alone; lib/index.ts hands on its types, lib/model the table of releases, lib/messages the wire types.',
      severity: 'error',
      from: { path: '^(lib|main)', pathNot: lib('constructs', 'model', 'schema') },
      to: { path: '^imports/', pathNot: '^imports/(types|wire-types)' },
    },
    {
      name: 'model-sees-data-only',
      severity: 'error',
      from: { path: lib('model') },
      to: { path: '^imports/', pathNot: '^imports/releases' },
    },
    {
      name: 'schema-sees-schemas-only',
      severity: 'error',
      from: { path: lib('schema') },
      to: { path: '^imports/', pathNot: '^imports/(schemas|cel-rules)' },
    },
    {
      name: 'yaml-only-through-lib-yaml',
      comment: 'lib/yaml reads YAML as kubectl and istiod do, within limits; lib/import reads and writes CRDs.',
      severity: 'error',
      from: { path: '^(lib|main|imports|examples|parity)', pathNot: lib('yaml', 'import') },
      to: { path: '(^|/)node_modules/yaml/' },
    },
    {
      name: 're2-only-through-lib-syntax',
      comment: 'lib/syntax/re2.ts compiles the regular expressions of Istio and Envoy, and loads their engine late.',
      severity: 'error',
      from: { path: '^(lib|main|imports|examples|parity)', pathNot: lib('syntax') },
      to: { path: '(^|/)node_modules/re2js/' },
    },
    {
      name: 'pure-model',
      comment: 'lib/model, lib/syntax, lib/messages and lib/schema are plain data and pure functions.',
      severity: 'error',
      from: { path: lib('model', 'messages', 'schema') },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
