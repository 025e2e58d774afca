import type { IstioResource } from '../../snapshot/resource';
import { textList } from '../../snapshot/text-map';

/**
 * One request for each that the policies tell apart by method and path, and `GET /` for all others.
 *
 * @returns `GET /items`, sorted; a pattern gives one request that it matches
 */
export function requestClasses(policies: readonly IstioResource[]): readonly string[] {
  const found = new Set(['GET /']);
  for (const { spec } of policies) {
    for (const rule of spec.messages('rules')) {
      for (const to of rule.messages('to')) {
        const operation = to.message('operation');
        const methods = exampleTexts(
          ['methods', 'notMethods'].flatMap((field) => textList(operation, field)),
          withoutStar,
          'GET',
        );
        const paths = exampleTexts(
          ['paths', 'notPaths'].flatMap((field) => textList(operation, field)),
          examplePath,
          '/',
        );
        for (const method of methods) for (const path of paths) found.add(`${method} ${path}`);
      }
    }
  }
  return [...found].sort();
}

function exampleTexts(
  patterns: readonly string[],
  exampleOf: (pattern: string) => string,
  otherwise: string,
): readonly string[] {
  const texts = patterns.map(exampleOf).filter((text) => text !== '' && !text.includes(' '));
  return texts.length === 0 ? [otherwise] : texts;
}

function withoutStar(pattern: string): string {
  return pattern.replaceAll('*', '');
}

function examplePath(pattern: string): string {
  const path = pattern.replaceAll('{**}', 'x').replaceAll('{*}', 'x').replace(/^\*/, '/x').replace(/\*$/, 'x');
  return path.startsWith('/') ? path : '';
}
