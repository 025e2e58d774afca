// npm run check:words: refuses the words that docs/terms.md replaces, in strings of lib/ and in Markdown outside of code.
import { findBannedWords } from './find-banned-words';

const found = findBannedWords();
for (const { place, word, text } of found) console.error(`${place}: "${word}" in ${text}`);
if (found.length > 0) console.error('docs/terms.md has the words to use.');
process.exitCode = found.length === 0 ? 0 : 1;
