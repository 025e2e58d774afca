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
    only('analysis', ['model', 'snapshot', 'admission']),
    only('constructs', ['model']),
    only('synth', ['model', 'constructs']),
    only('admission', ['model']),
    only('import', ['model']),
    only('cli', ['model', 'import']),
    only('launch', []),
    {
      name: 'l1-only-in-constructs',
      comment:
        'The generated L1 is seen by lib/constructs alone; lib/index.ts hands on its types, lib/model the table of releases, lib/admission reads the wire types.',
      severity: 'error',
      from: { path: '^(lib|main)', pathNot: lib('constructs', 'model') },
      to: { path: '^imports/', pathNot: '^imports/(types|wire-types)' },
    },
    {
      name: 'model-sees-data-only',
      severity: 'error',
      from: { path: lib('model') },
      to: { path: '^imports/', pathNot: '^imports/releases' },
    },
    {
      name: 'pure-model',
      comment: 'lib/model is plain data and pure functions.',
      severity: 'error',
      from: { path: lib('model') },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
