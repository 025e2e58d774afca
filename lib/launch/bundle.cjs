// Bundles TypeScript into one JavaScript file, which is cached until a source changes.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

/**
 * @typedef {object} Bundle
 * @property {string} code JavaScript, a CommonJS module
 * @property {() => string} readMap its source map; sources are relative to the folder of the entry
 * @property {boolean} hasImports whether it calls import(), for a package that is an ES module
 * @property {string | undefined} codeCacheFile the file of V8's code cache; undefined without a cache folder
 */

/**
 * @typedef {object} CacheEntry
 * @property {string} digest of the code, in the names of its files
 * @property {string} mapDigest of the source map
 * @property {boolean} hasImports as in Bundle
 * @property {string[]} stamps one for each file that was read, as `stampOf` writes it
 */

module.exports = { bundleOf, findTool };

/** How coarse the times of a file system are. */
const TICK_MS = 10;

/** In place of a source map that is lost: stacks name the lines of the bundle. */
const EMPTY_MAP = '{"version":3,"sources":[],"names":[],"mappings":""}';

/** The format of the cache; entries of older launchers are ignored. */
const FORMAT = '3';

/**
 * Bundles a program, or returns the bundle of an earlier run if no source has changed.
 *
 * @param {string} entry absolute path
 * @returns {Bundle | undefined} undefined if the sources have errors, which esbuild has printed
 */
function bundleOf(entry) {
  const folder = cacheFolder();
  const name = `${path.basename(entry)}-${digest([FORMAT, process.version, entry].join(' '))}`;
  const cacheFile = folder === undefined ? undefined : path.join(folder, name);
  const cached = cacheFile === undefined ? undefined : readCache(cacheFile);
  if (cached !== undefined) return cached;

  const built = build(entry);
  if (built === undefined) return undefined;
  const { code, map, stamps, hasImports, isSettled } = built;
  const entryOfCache = { digest: digest(code), mapDigest: digest(map), hasImports, stamps };
  if (cacheFile !== undefined && isSettled) writeCache(cacheFile, entryOfCache, { '.cjs': code, '.map': map });
  const codeCacheFile = cacheFile === undefined ? undefined : `${cacheFile}.${entryOfCache.digest}.v8`;
  return { code, readMap: () => map, hasImports, codeCacheFile };
}

/** @param {string} entry */
function build(entry) {
  // Loaded here, not at the top: a run from the cache does not need it.
  /** @type {typeof import('esbuild')} */
  const esbuild = require(findTool('esbuild') ?? 'esbuild');
  const root = process.cwd();
  const started = Date.now();
  try {
    const result = esbuild.buildSync({
      entryPoints: [entry],
      absWorkingDir: root,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'cjs',
      target: `node${process.versions.node}`,
      // Halves what Node reads at every start.
      minifyWhitespace: true,
      sourcemap: 'external',
      sourcesContent: false,
      metafile: true,
      write: false,
      outfile: `${entry}.cjs`,
      logLevel: 'error',
    });
    const textOf = (/** @type {string} */ ending) =>
      result.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
    const inputs = [...Object.keys(result.metafile.inputs), 'tsconfig.json', 'package.json'];
    const files = inputs.map((file) => path.resolve(root, file));
    const imports = Object.values(result.metafile.outputs).flatMap((output) => output.imports);
    return {
      code: textOf('.cjs'),
      map: textOf('.map'),
      hasImports: imports.some(({ kind }) => kind === 'dynamic-import'),
      stamps: files.map(stampOf),
      // A file that changed meanwhile has a stamp of its new content, and the bundle may have the old one.
      isSettled: files.every((file) => changeTimeOf(file) < started - TICK_MS),
    };
  } catch (error) {
    // esbuild has printed the errors; its exception only repeats them.
    if (error instanceof Error && 'errors' in error) process.exitCode = 1;
    else throw error;
    return undefined;
  }
}

/**
 * Resolves a tool: from the user's project, otherwise beside this package.
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
 * @returns {string | undefined} beside the installed packages, so that `npm ci` clears it and git ignores it; undefined
 * without them
 */
function cacheFolder() {
  for (let folder = process.cwd(); ; folder = path.dirname(folder)) {
    const packages = path.join(folder, 'node_modules');
    if (fs.existsSync(packages)) return path.join(packages, '.cache', 'cdk8s-istio');
    if (folder === path.dirname(folder)) return undefined;
  }
}

/**
 * @param {string} cacheFile path without ending
 * @returns {Bundle | undefined} undefined if there is none, or a source has changed
 */
function readCache(cacheFile) {
  try {
    /** @type {CacheEntry} */
    const entry = JSON.parse(fs.readFileSync(`${cacheFile}.json`, 'utf8'));
    if (!entry.stamps.every((stamp) => stamp === stampOf(stampedFile(stamp)))) return undefined;
    const code = fs.readFileSync(`${cacheFile}.${entry.digest}.cjs`, 'utf8');
    // A run that was killed, or a full disk, leaves a part of a file.
    if (digest(code) !== entry.digest) return undefined;
    return {
      code,
      readMap: () => {
        const map = fs.readFileSync(`${cacheFile}.${entry.digest}.map`, 'utf8');
        return digest(map) === entry.mapDigest ? map : EMPTY_MAP;
      },
      hasImports: entry.hasImports,
      codeCacheFile: `${cacheFile}.${entry.digest}.v8`,
    };
  } catch {
    return undefined;
  }
}

/**
 * @param {string} cacheFile path without ending
 * @param {CacheEntry} entry
 * @param {Record<string, string>} texts by the ending of their file
 */
function writeCache(cacheFile, entry, texts) {
  try {
    const folder = path.dirname(cacheFile);
    fs.mkdirSync(folder, { recursive: true });
    for (const [ending, text] of Object.entries(texts)) fs.writeFileSync(`${cacheFile}.${entry.digest}${ending}`, text);
    // Renamed into place after its files are complete, so that a concurrent run reads either the old bundle or the new
    // one.
    fs.writeFileSync(`${cacheFile}.${process.pid}`, JSON.stringify(entry));
    fs.renameSync(`${cacheFile}.${process.pid}`, `${cacheFile}.json`);
    const [name, kept] = [path.basename(cacheFile), `${path.basename(cacheFile)}.${entry.digest}.`];
    const stale = fs.readdirSync(folder).filter((file) => file.startsWith(name) && !file.startsWith(kept));
    for (const file of stale) if (file !== `${name}.json`) fs.rmSync(path.join(folder, file), { force: true });
  } catch {
    // A folder that cannot be written to costs speed, not the run.
  }
}

/**
 * @param {string} file absolute path
 * @returns {string} changes whenever the content changes: `<digest> <path>`, `- <path>` for none. Times do not suffice:
 *   version control and editors may keep them.
 */
function stampOf(file) {
  try {
    return `${digest(fs.readFileSync(file))} ${file}`;
  } catch {
    return `- ${file}`;
  }
}

/**
 * @param {string} file absolute path
 * @returns {number} in milliseconds; 0 for no file
 */
function changeTimeOf(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.ctimeMs ?? 0;
}

/** @param {string} stamp */
function stampedFile(stamp) {
  return stamp.slice(stamp.indexOf(' ') + 1);
}

/** @param {string | Buffer} text */
function digest(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
