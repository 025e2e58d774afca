type State = 'text' | 'name' | 'args' | 'string' | 'afterString' | 'wantString' | 'wantParen' | 'wantPercent';

/** The next state, by state and character; `else` is any other character, and `undefined` is an error. */
const NEXT: Readonly<Record<Exclude<State, 'text'>, Readonly<Record<string, State | undefined>>>> = {
  name: { '%': 'text', '(': 'args', else: 'name' },
  args: { '[': 'wantString', ' ': 'args', else: 'string' },
  string: { ')': 'wantPercent', '"': 'afterString', else: 'string' },
  afterString: { ',': 'wantString', ']': 'wantParen', ' ': 'afterString' },
  wantString: { '"': 'string', ' ': 'wantString' },
  wantParen: { ')': 'wantPercent', ' ': 'wantParen' },
  wantPercent: { '%': 'text', ' ': 'wantPercent' },
};

/**
 * What is wrong with the value of a header that Envoy writes: control characters, or a format (`%REQ(X)%`) that is not
 * closed.
 *
 * @see Istio, validateHeaderValue; Envoy, HeaderParser
 */
export function headerValueProblem(value: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\0-\x08\n-\x1f\x7f]/.test(value)) return 'it has a control character';
  let state = 'text' as State; // widened: the loop changes it
  for (let at = 0; at < value.length; at++) {
    const character = value.charAt(at);
    if (state === 'text') {
      if (character !== '%') continue;
      if (at === value.length - 1) return 'it ends with a single %; write %% for a percent sign';
      if (value[at + 1] === '%') at++;
      else state = 'name';
    } else if (state === 'string' && character === '\\') {
      at++;
      if (at === value.length) return 'it ends with an unfinished escape';
    } else {
      const next: State | undefined = Object.hasOwn(NEXT[state], character)
        ? NEXT[state][character]
        : NEXT[state]['else'];
      if (next === undefined)
        return `unexpected ${JSON.stringify(character)} in a format, at position ${String(at + 1)}`;
      state = next;
    }
  }
  return state === 'text' ? undefined : 'it has a format that does not end; write %% for a percent sign';
}
