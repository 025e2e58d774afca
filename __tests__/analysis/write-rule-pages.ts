// npm run docs:rules: writes the pages of docs/rules/, and removes those of rules that are gone.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { rules } from '../../lib/analysis/rules';
import { formatRulePages } from './rule-pages';

const FOLDER = path.join('docs', 'rules');

fs.rmSync(FOLDER, { recursive: true, force: true });
fs.mkdirSync(FOLDER, { recursive: true });
for (const [file, text] of formatRulePages(rules)) fs.writeFileSync(path.join(FOLDER, file), text);
