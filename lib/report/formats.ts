import type { Format } from './check-result';
import { formatGithub } from './format-github';
import { formatJson } from './format-json';
import { formatJunit } from './format-junit';
import { formatMarkdown } from './format-markdown';
import { formatSarif } from './format-sarif';
import { formatText } from './format-text';

/** All formats by name. */
export const formats: ReadonlyMap<string, Format> = new Map([
  ['text', formatText],
  ['json', formatJson],
  ['sarif', formatSarif],
  ['junit', formatJunit],
  ['github', formatGithub],
  ['markdown', formatMarkdown],
]);
