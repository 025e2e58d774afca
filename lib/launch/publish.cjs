// Copies rendered manifests to the folder that is committed. Plain JavaScript, as the launcher that calls it.
const fs = require('node:fs');
const path = require('node:path');

const MANIFEST = /\.k8s\.yaml$/;

/**
 * Makes the manifests (`*.k8s.yaml`) in `to` the same as those in `from`: writes what differs, each file by one rename,
 * removes what is no longer rendered, and leaves every other file alone.
 *
 * @param {string} from folder that holds all that was rendered
 * @param {string} to folder that is handed to kubectl or committed; made when it is missing
 * @returns {string} one line for people: `dist: 2 files, 1 written, 0 removed`
 * @throws {Error} when nothing was rendered, or `to` cannot be written to; no file is half-written then
 */
function publish(from, to) {
  const rendered = manifestsIn(from);
  if (rendered.length === 0) throw new Error(`${from}: no manifests were rendered, so ${to} is left as it is`);

  let written = 0;
  for (const file of rendered) {
    const text = fs.readFileSync(path.join(from, file));
    const target = path.join(to, file);
    if (fs.existsSync(target) && fs.readFileSync(target).equals(text)) continue;
    fs.mkdirSync(path.dirname(target), { recursive: true });
    // kubectl reads .yaml, .yml and .json only, so a file that a killed run leaves behind is never applied.
    fs.writeFileSync(`${target}.new`, text);
    fs.renameSync(`${target}.new`, target);
    written += 1;
  }

  const stale = manifestsIn(to).filter((file) => !rendered.includes(file));
  for (const file of stale) fs.rmSync(path.join(to, file));
  const name = path.relative(process.cwd(), to);
  return `${name}: ${rendered.length} files, ${written} written, ${stale.length} removed`;
}

/**
 * @param {string} folder
 * @returns {string[]} paths below the folder, sorted; none when there is no such folder
 */
function manifestsIn(folder) {
  if (!fs.existsSync(folder)) return [];
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => MANIFEST.test(file)).sort();
}

module.exports = { publish };
