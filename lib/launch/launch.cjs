// Runs a TypeScript program: bundles it once, then starts from the cached bundle until a source changes.
//
//     node launch.cjs ENTRY.ts [--from DIR --to DIR] [ARGUMENT...]
//
// Plain JavaScript, because it runs TypeScript on every supported Node. Types are checked by
// `npm run check:types`, never here, so that a change is rendered without delay.
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { inspect } = require('node:util');
const { bundleOf, findTool } = require('./bundle.cjs');
const { runBundle } = require('./run-bundle.cjs');

module.exports = { runProgram, loadOwn };

if (require.main === module) main(process.argv.slice(2));

/** @param {string[]} args what follows `launch.cjs` on the command line */
function main(args) {
  const [entry, ...rest] = args;
  if (entry === undefined) return fail('usage: node launch.cjs ENTRY.ts [--from DIR --to DIR] [ARGUMENT...]');
  const file = path.resolve(entry);
  if (!fs.existsSync(file)) return fail(`${entry}: this file does not exist; pass the TypeScript file to run`);

  process.on('uncaughtException', crash);
  runProgram(file, publishWhenDone(rest));
}

/**
 * Exits as Node does after an uncaught error, but without printing the line of the bundle.
 *
 * @param {unknown} error
 */
function crash(error) {
  // Another listener wants the program to continue.
  if (process.listenerCount('uncaughtException') > 1) return;
  print(`${inspect(error)}\n\nNode.js ${process.version}\n`);
  process.exit(1);
}

/**
 * Runs a TypeScript program in this process, as `node FILE ARGUMENT...` would.
 *
 * @param {string} file absolute path
 * @param {string[]} args
 */
function runProgram(file, args) {
  // From Node 22 on, this also caches the compiled packages that the program loads.
  /** @type {{ enableCompileCache?: () => void }} */ (Module).enableCompileCache?.();
  process.argv = [process.execPath, file, ...args];
  if (!isBundled(file)) {
    process.setSourceMapsEnabled(true);
    require(file);
    return;
  }
  const bundle = bundleOf(file);
  if (bundle === undefined) return;
  const main = moduleOf(file);
  main.id = '.';
  process.mainModule = main;
  runBundle(main, bundle);
}

/**
 * Whether to bundle a program: TypeScript is bundled if esbuild is installed. Otherwise tsx loads it, which takes twice
 * as long. JavaScript needs neither.
 *
 * @param {string} file
 * @returns {boolean}
 */
function isBundled(file) {
  if (findTool('esbuild') !== undefined) return true;
  if (/\.[cm]?js$/.test(file)) return false;
  const tsx = findTool('tsx/cjs');
  if (tsx === undefined) throw new Error(`${file} is TypeScript: install esbuild (or tsx) to run it`);
  require(tsx);
  return false;
}

/**
 * Loads a module of this package by its path relative to this file: compiled in the installed package, bundled on the
 * fly if it is TypeScript.
 *
 * @param {string} name `../output/publish`
 * @returns {any}
 */
function loadOwn(name) {
  const file = path.join(__dirname, name);
  if (fs.existsSync(`${file}.js`)) return require(file);
  const bundle = bundleOf(`${file}.ts`);
  if (bundle === undefined) throw new Error(`${name} cannot be compiled`);
  const own = moduleOf(`${file}.ts`);
  runBundle(own, bundle);
  return own.exports;
}

/**
 * @param {string} filename absolute path, for `require` and `__dirname`
 * @returns {any} Node has no typed way to run a string as a module
 */
function moduleOf(filename) {
  const paths = /** @type {any} */ (Module)._nodeModulePaths(path.dirname(filename));
  return Object.assign(new Module(filename), { filename, paths });
}

/**
 * Removes `--from DIR --to DIR` from the arguments. After the program succeeds, the manifests in the first folder are
 * copied to the second. With another output folder (`cdk8s synth --output X`, `--stdout`) the program renders there and
 * nothing is copied.
 *
 * @param {string[]} args
 * @returns {string[]} the other arguments, which are the program's
 */
function publishWhenDone(args) {
  if (args[0] !== '--from' || args[2] !== '--to' || args[1] === undefined || args[3] === undefined) return args;
  const from = path.resolve(args[1]);
  const to = path.resolve(args[3]);
  const outdir = (process.env['CDK8S_OUTDIR'] ??= args[1]);
  if (path.resolve(outdir) === from) {
    // The cdk8s command empties this folder itself; without it, old manifests would remain.
    fs.rmSync(from, { recursive: true, force: true });
    process.once('exit', (code) => {
      if (code !== 0) return;
      try {
        print(`${loadOwn('../output/publish').publish(from, to)}\n`);
      } catch (error) {
        fail(error instanceof Error ? error.message : String(error));
      }
    });
  }
  return args.slice(4);
}

/** @param {string} message */
function fail(message) {
  print(`${message}\n`);
  process.exitCode = 2;
}

/**
 * Writes all of a message to stderr, safe for terminals and CI logs. Synchronous, since the process may end next.
 *
 * @param {string} text
 */
function print(text) {
  try {
    // The report of a check has colors if stderr is a terminal.
    const safe = loadOwn('../report/safe-output').safeOutput(text, { hasColor: process.stderr.isTTY });
    loadOwn('../output/write-whole').writeWhole(2, safe);
  } catch {
    process.stderr.write(text);
  }
}
