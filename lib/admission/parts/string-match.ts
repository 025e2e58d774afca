import { finding, type Findings } from '../finding';
import type { MessageName, TextField } from '../../messages/field-names';
import type { Message } from '../../messages/message';
import { proxyRegexProblem } from '../../syntax/re2';

/** A StringMatch: `exact`, `prefix` or `regex`. `exact: ""` and an empty match are valid. */
export function* validateStringMatch(match: Message<'StringMatch'>): Findings {
  if (match.has('prefix') && match.text('prefix') === '') {
    const message = 'an empty prefix matches everything';
    yield finding('match-prefix', match.at('prefix'), message, 'Write the prefix, or remove the match');
  }
  yield* validateRegex(match, 'regex');
}

/** A regular expression for Envoy, when it is set. */
export function* validateRegex<Name extends MessageName>(message: Message<Name>, field: TextField<Name>): Findings {
  if (!message.has(field)) return;
  const problem = proxyRegexProblem(message.text(field));
  if (problem === undefined) return;
  yield finding('regex-syntax', message.at(field), problem, 'Write 1 to 1024 bytes in RE2 syntax');
}
