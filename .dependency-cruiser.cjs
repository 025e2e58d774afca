// Who imports whom: CONTRIBUTING.md has the table and the reasons.
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
    only('model', []),
    only('snapshot', ['model', 'admission']),
    only('analysis', ['model', 'snapshot', 'admission', 'simulation']),
    only('simulation', ['model', 'snapshot', 'admission']),
    only('constructs', ['model']),
    only('output', []),
    only('synth', ['model', 'snapshot', 'constructs', 'output', 'check', 'report']),
    only('schema', ['model']),
    only('admission', ['model']),
    only('import', ['model', 'schema']),
    only('yaml', ['model']),
    only('report', ['model', 'simulation']),
    only('check', ['model', 'yaml', 'snapshot', 'schema', 'admission', 'analysis', 'report']),
    only('testing', ['model', 'yaml', 'snapshot', 'simulation', 'check', 'report', 'cli', 'synth', 'constructs']),
    only('plugin', ['model', 'yaml', 'check', 'report', 'synth', 'cli']),
    only('cli', [
      'schema',
      'admission',
      'analysis',
      'model',
      'import',
      'yaml',
      'snapshot',
      'simulation',
      'check',
      'report',
      'output',
      'launch',
    ]),
    only('launch', []),
    {
      name: 'l1-only-in-constructs',
      comment:
        'The generated L1 is seen by lib/constructs alone; lib/index.ts hands on its types, lib/model the table of releases, lib/admission reads the wire types.',
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
      name: 'pure-model',
      comment: 'lib/model and lib/schema are plain data and pure functions.',
      severity: 'error',
      from: { path: lib('model', 'schema') },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
