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
    only('syntax', ['model']),
    only('yaml', ['model']),
    only('messages', ['model', 'syntax']),
    only('schema', ['model', 'syntax']),
    only('admission', ['model', 'syntax', 'messages']),
    only('snapshot', ['model', 'syntax', 'messages']),
    only('mesh', ['model', 'syntax', 'messages', 'snapshot']),
    only('simulation', ['model', 'syntax', 'messages', 'snapshot', 'mesh', 'admission']),
    only('analysis', ['model', 'syntax', 'messages', 'snapshot', 'mesh', 'simulation', 'admission']),
    only('constructs', ['model', 'syntax']),
    only('output', []),
    only('synth', ['model', 'snapshot', 'mesh', 'constructs', 'output', 'check', 'report']),
    only('import', ['model', 'syntax', 'schema']),
    only('report', ['model', 'simulation']),
    only('check', ['model', 'yaml', 'snapshot', 'schema', 'admission', 'analysis', 'report']),
    only('testing', [
      'model',
      'yaml',
      'snapshot',
      'mesh',
      'simulation',
      'check',
      'report',
      'cli',
      'synth',
      'constructs',
    ]),
    only('plugin', ['model', 'yaml', 'check', 'report', 'synth', 'cli']),
    only('cli', [
      'model',
      'yaml',
      'schema',
      'admission',
      'snapshot',
      'mesh',
      'simulation',
      'analysis',
      'import',
      'check',
      'report',
      'output',
      'launch',
    ]),
    only('launch', []),
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
