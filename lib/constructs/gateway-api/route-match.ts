/** A match of a header or query parameter, with an exact value or a regular expression (RE2) for the whole value. */
export interface NamedValueMatch {
  /** @default 'Exact' */
  readonly type?: 'Exact' | 'RegularExpression';
  /** Name of the header or parameter. */
  readonly name: string;
  /** Its value, or the expression. */
  readonly value: string;
}
