// Runs a bundle from V8's code cache, and reads its source map when a stack trace is read.
const { Buffer } = require('node:buffer');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const vm = require('node:vm');

/** @typedef {import('./bundle.cjs').Bundle} Bundle */

module.exports = { runBundle };

/**
 * Runs a bundle as a module. Node can do this too, but compiles and reads source maps at each start, which takes longer
 * than rendering a mesh.
 *
 * @param {any} target the module; its filename is that of the entry
 * @param {Bundle} bundle
 */
function runBundle(target, { code, readMap, hasImports, codeCacheFile }) {
  const file = `${target.filename}.cjs`;
  mapStacks(file, readMap);
  // A script with a code cache cannot call import().
  if (hasImports || codeCacheFile === undefined) target._compile(code, file);
  else runCompiled(target, file, code, codeCacheFile);
}

/**
 * @param {any} target
 * @param {string} file
 * @param {string} code
 * @param {string} codeCacheFile
 */
function runCompiled(target, file, code, codeCacheFile) {
  const [before = '', after = ''] = /** @type {any} */ (Module).wrapper;
  const cachedData = tryReadChecked(codeCacheFile);
  // Inside a function a shebang line is a syntax error; as a comment it keeps all columns.
  const script = new vm.Script(before + code.replace(/^#!/, '//') + after, {
    filename: file,
    columnOffset: -before.length,
    ...(cachedData !== undefined && { cachedData }),
  });
  if (cachedData === undefined || script.cachedDataRejected === true) {
    // At exit, the cache also contains the functions that have run.
    process.once('exit', () => tryWrite(codeCacheFile, script.createCachedData()));
  }
  const require = Module.createRequire(target.filename);
  script.runInThisContext()(target.exports, require, target, target.filename, path.dirname(target.filename));
}

/** Running bundles, by their name in stacks. @type {Map<string, () => Module.SourceMap>} */
const maps = new Map();

/**
 * @param {string} file
 * @param {() => string} readMap
 */
function mapStacks(file, readMap) {
  /** @type {Module.SourceMap | undefined} */
  let map;
  maps.set(file, () => (map ??= new Module.SourceMap(JSON.parse(readMap()))));
  Error.prepareStackTrace = (error, frames) => [headOf(error), ...frames.map(formatFrame)].join('\n    at ');
}

/** @param {Error} error */
function headOf(error) {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    // A custom toString may throw.
    return 'Error';
  }
}

/**
 * @param {NodeJS.CallSite} frame
 * @returns {string} as V8 formats it, with the place in the TypeScript file
 */
function formatFrame(frame) {
  const text = String(frame);
  const [file, line, column] = [frame.getFileName() ?? '', frame.getLineNumber() ?? 0, frame.getColumnNumber() ?? 0];
  const found = maps
    .get(file)?.()
    .findEntry(line - 1, column - 1);
  if (found === undefined || !('originalSource' in found)) return text;
  const source = path.resolve(path.dirname(file), found.originalSource);
  const place = `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  return text.replace(`${file}:${line}:${column}`, () => place);
}

/**
 * V8 trusts the content of its code cache: a file that is torn could end the process.
 *
 * @param {string} file a digest, then what was digested
 * @returns {Buffer | undefined} undefined if there is none, or it is damaged
 */
function tryReadChecked(file) {
  try {
    const content = fs.readFileSync(file);
    const data = content.subarray(DIGEST_BYTES);
    return digest(data).equals(content.subarray(0, DIGEST_BYTES)) ? data : undefined;
  } catch {
    return undefined;
  }
}

const DIGEST_BYTES = 32;

/** @param {Buffer} data */
function digest(data) {
  return createHash('sha256').update(data).digest();
}

/**
 * @param {string} file
 * @param {Buffer} data
 */
function tryWrite(file, data) {
  try {
    fs.writeFileSync(`${file}.${process.pid}`, Buffer.concat([digest(data), data]));
    fs.renameSync(`${file}.${process.pid}`, file);
  } catch {
    // A folder that cannot be written to costs speed, not the run.
  }
}
