// npm run rules: writes lib/analysis/rules/index.ts.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { formatRulesIndex } from './rules-index';

fs.writeFileSync(path.join('lib', 'analysis', 'rules', 'index.ts'), formatRulesIndex());
