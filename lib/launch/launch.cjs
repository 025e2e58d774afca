// Runs a TypeScript program: bundles it once, then starts from the cached bundle until a source changes.
//
//     node launch.cjs ENTRY.ts [--from DIR --to DIR] [ARGUMENT...]
//
// Plain JavaScript, because it is what makes TypeScript runnable on every supported Node. Types are checked by
// `npm run check:types`, never here: nothing stands between a change and its YAML.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

/**
 * @typedef {object} CachedBundle
 * @property {string} code bundled JavaScript with its source map inlined
 * @property {string[]} stamps one entry for each file that was read, as `stampOf` writes it
 */

module.exports = { runProgram, loadOwn };

if (require.main === module) main(process.argv.slice(2));

/** @param {string[]} args what follows `launch.cjs` on the command line */
function main(args) {
  const [entry, ...rest] = args;
  if (entry === undefined) return fail('usage: node launch.cjs ENTRY.ts [--from DIR --to DIR] [ARGUMENT...]');
  const file = path.resolve(entry);
  if (!fs.existsSync(file)) return fail(`${entry}: there is no such file; name the TypeScript file to run`);

  runProgram(file, publishWhenDone(rest));
}

/**
 * Runs a TypeScript program in this process, as `node FILE ARGUMENT...` would.
 *
 * @param {string} file absolute path
 * @param {string[]} args
 */
function runProgram(file, args) {
  process.setSourceMapsEnabled(true);
  // From Node 22 on: the compiled form of the packages that the program loads is kept, too.
  /** @type {{ enableCompileCache?: () => void }} */ (Module).enableCompileCache?.();
  process.argv = [process.execPath, file, ...args];
  const bundle = isBundled(file) ? bundleOf(file) : 'plain';
  if (bundle === undefined) return;
  if (bundle === 'plain') require(file);
  else runAsMain(file, bundle.code);
}

/**
 * Whether a program is to be bundled: it is when esbuild is there. Without it tsx makes TypeScript loadable, in twice the
 * time; JavaScript needs neither.
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
 * A module of this package, by its name beside this file: compiled in the installed package, bundled on the way where it
 * is TypeScript.
 *
 * @param {string} name `../output/publish`
 * @returns {any}
 */
function loadOwn(name) {
  const file = path.join(__dirname, name);
  if (fs.existsSync(`${file}.js`)) return require(file);
  const bundle = bundleOf(`${file}.ts`);
  if (bundle === undefined) throw new Error(`${name} cannot be compiled`);
  /** @type {any} Node has no typed way to load a text as a module. */
  const own = Object.assign(new Module(`${file}.ts`), { paths: /** @type {NodeModule} */ (module).paths });
  own._compile(bundle.code, `${file}.cjs`);
  return own.exports;
}

/**
 * Where a tool is: that of whoever runs the program, else the one beside this package.
 *
 * @param {string} name
 * @returns {string | undefined}
 */
function findTool(name) {
  for (const from of [path.join(process.cwd(), 'package.json'), __filename]) {
    try {
      return Module.createRequire(from).resolve(name);
    } catch {
      // The next one may have it.
    }
  }
  return undefined;
}

/**
 * Takes `--from DIR --to DIR` off the arguments and arranges that, when the program ends well, the manifests rendered
 * into the first folder are copied to the second. With another output folder (`cdk8s synth --output X`, `--stdout`)
 * the program renders there and nothing is copied.
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
    // Only a run of its own leaves old manifests here; the cdk8s command empties the folder itself.
    fs.rmSync(from, { recursive: true, force: true });
    process.once('exit', (code) => {
      if (code !== 0) return;
      try {
        process.stderr.write(`${loadOwn('../output/publish').publish(from, to)}\n`);
      } catch (error) {
        fail(error instanceof Error ? error.message : String(error));
      }
    });
  }
  return args.slice(4);
}

/**
 * @param {string} entry absolute path
 * @returns {CachedBundle | undefined} undefined when the sources have errors, which esbuild has printed
 */
function bundleOf(entry) {
  const folder = cacheFolder();
  const name = `${path.basename(entry)}-${digest(entry + process.version)}.json`;
  const cacheFile = folder === undefined ? undefined : path.join(folder, name);
  const cached = cacheFile === undefined ? undefined : readCache(cacheFile);
  if (cached?.stamps.every((stamp) => stamp === stampOf(stampedFile(stamp)))) return cached;

  // Loaded here, not at the top: a run from the cache has no use for it.
  /** @type {typeof import('esbuild')} */
  const esbuild = require(findTool('esbuild') ?? 'esbuild');
  const root = process.cwd();
  try {
    const result = esbuild.buildSync({
      entryPoints: [entry],
      absWorkingDir: root,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'cjs',
      target: `node${process.versions.node}`,
      // Half as much to read at every start.
      minifyWhitespace: true,
      sourcemap: 'inline',
      sourcesContent: false,
      metafile: true,
      write: false,
      outfile: `${entry}.cjs`,
      logLevel: 'error',
    });
    const code = result.outputFiles[0]?.text ?? '';
    const files = [...Object.keys(result.metafile.inputs), 'tsconfig.json', 'package.json'];
    const bundle = { code, stamps: files.map((file) => stampOf(path.resolve(root, file))) };
    if (cacheFile !== undefined) writeCache(cacheFile, bundle);
    return bundle;
  } catch (error) {
    // esbuild has printed where and what; its exception only repeats it.
    if (error instanceof Error && 'errors' in error) process.exitCode = 1;
    else throw error;
    return undefined;
  }
}

/**
 * @param {string} filename absolute path of the TypeScript file: what `require` and `__dirname` go by
 * @param {string} code
 */
function runAsMain(filename, code) {
  /** @type {any} Node has no typed way to run a text as the main module. */
  const main = new Module(filename);
  main.filename = filename;
  main.id = '.';
  main.paths = /** @type {any} */ (Module)._nodeModulePaths(path.dirname(filename));
  process.mainModule = main;
  main._compile(code, `${filename}.cjs`);
}

/**
 * @returns {string | undefined} beside the installed packages, so that `npm ci` starts afresh and git never sees it;
 *   undefined when there are none
 */
function cacheFolder() {
  for (let folder = process.cwd(); ; folder = path.dirname(folder)) {
    const packages = path.join(folder, 'node_modules');
    if (fs.existsSync(packages)) return path.join(packages, '.cache', 'cdk8s-istio');
    if (folder === path.dirname(folder)) return undefined;
  }
}

/**
 * @param {string} file
 * @returns {CachedBundle | undefined}
 */
function readCache(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @param {CachedBundle} bundle
 */
function writeCache(file, bundle) {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    // Renamed into place: a second run at the same time reads either the old bundle or the new one.
    fs.writeFileSync(`${file}.${process.pid}`, JSON.stringify(bundle));
    fs.renameSync(`${file}.${process.pid}`, file);
  } catch {
    // A folder that cannot be written to costs speed, not the run.
  }
}

/**
 * @param {string} file absolute path
 * @returns {string} changes whenever the file does: `<mtime in ms> <size> <path>`, `- - <path>` for none
 */
function stampOf(file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? `- - ${file}` : `${stat.mtimeMs} ${stat.size} ${file}`;
}

/** @param {string} stamp */
function stampedFile(stamp) {
  return stamp.split(' ').slice(2).join(' ');
}

/** @param {string} text */
function digest(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** @param {string} message */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}
