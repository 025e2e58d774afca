import * as fc from 'fast-check';

// One set of random cases for everybody, so that a change is what fails a test; `SEED=4711 npx jest` for another one.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1131) });
