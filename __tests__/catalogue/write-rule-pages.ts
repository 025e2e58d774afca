// npm run docs:rules: writes the pages of docs/rules/, and removes the pages of rules that no longer exist.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { formatRulePages } from './rule-pages';

const FOLDER = path.join('docs', 'rules');

fs.rmSync(FOLDER, { recursive: true, force: true });
for (const [file, text] of formatRulePages()) {
  const target = path.join(FOLDER, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, text);
}
