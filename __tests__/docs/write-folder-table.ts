// npm run docs:folders: writes the table of folders in CONTRIBUTING.md.
import * as fs from 'node:fs';
import { withFolderTable } from './folder-table';

fs.writeFileSync('CONTRIBUTING.md', withFolderTable(fs.readFileSync('CONTRIBUTING.md', 'utf8')));
