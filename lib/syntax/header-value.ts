type State = 'text' | 'name' | 'args' | 'string' | 'afterString' | 'wantString' | 'wantParen' | 'wantPercent';

/** What comes next, by state and sign; `else` is any other sign, and `undefined` ends it. */
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
 * What is wrong with the value of a header that Envoy shall write: control characters, or a format (`%REQ(X)%`) that does
 * not end.
 *
 * @see Istio, validateHeaderValue; Envoy, HeaderParser
 */
export function headerValueProblem(value: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\0-\x08\n-\x1f\x7f]/.test(value)) return 'there is a control character in it';
  let state = 'text' as State; // widened: the loop changes it
  for (let at = 0; at < value.length; at++) {
    const sign = value.charAt(at);
    if (state === 'text') {
      if (sign !== '%') continue;
      if (at === value.length - 1) return 'it ends with a single %, write %% for a percent sign';
      if (value[at + 1] === '%') at++;
      else state = 'name';
    } else if (state === 'string' && sign === '\\') {
      at++;
      if (at === value.length) return 'it ends with a backslash that nothing follows';
    } else {
      const next: State | undefined = Object.hasOwn(NEXT[state], sign) ? NEXT[state][sign] : NEXT[state]['else'];
      if (next === undefined)
        return `there is a ${JSON.stringify(sign)} where a format goes on, at place ${String(at + 1)}`;
      state = next;
    }
  }
  return state === 'text' ? undefined : 'there is a format that does not end, write %% for a percent sign';
}
