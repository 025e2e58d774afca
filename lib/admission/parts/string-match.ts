import { fault, type Faults } from '../fault';
import type { Message } from '../../messages/message';
import { proxyRegexProblem } from '../../syntax/re2-syntax';

/** A match of text: `exact`, `prefix` or `regex`. `exact: ""` and a match with none of them are legal. */
export function* judgeStringMatch(match: Message): Faults {
  if (match.has('prefix') && match.text('prefix') === '') {
    const message = 'an empty prefix matches everything';
    yield fault('match-prefix', match.at('prefix'), message, 'Write the prefix, or remove the match');
  }
  yield* judgeRegex(match, 'regex');
}

/** A regular expression for Envoy, when it is given. */
export function* judgeRegex(message: Message, field: string): Faults {
  if (!message.has(field)) return;
  const problem = proxyRegexProblem(message.text(field));
  if (problem === undefined) return;
  yield fault('regex-syntax', message.at(field), problem, 'Write it in RE2 syntax, of 1 to 1024 bytes');
}
