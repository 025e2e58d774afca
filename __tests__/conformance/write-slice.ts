// npm run conformance:slice: writes the slice of the recordings that is kept in this repository.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { SLICE, WHOLE } from './recordings';
import { sliceOf } from './slice';

const files = sliceOf(WHOLE);
fs.rmSync(SLICE, { recursive: true, force: true });
for (const [file, text] of files) {
  const target = path.join(SLICE, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, text);
}
console.log(`${String(files.size)} files in ${SLICE}`);
