/** A header, a query parameter or the like that has a value, exactly or by a regular expression (RE2) for all of it. */
export interface NamedValueMatch {
  /** @default 'Exact' */
  readonly type?: 'Exact' | 'RegularExpression';
  /** Name of the header or parameter. */
  readonly name: string;
  /** Its value, or the expression. */
  readonly value: string;
}
