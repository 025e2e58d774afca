/** A CEL expression as a tree. Operators are calls under their own name: `a && b` is a call of `&&`. */
export type CelExpression =
  | CelLiteral
  /** `.name` is looked up from the root. */
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'field'; readonly of: CelExpression; readonly name: string }
  | { readonly is: 'list'; readonly items: readonly CelExpression[] }
  | { readonly is: 'map'; readonly entries: readonly (readonly [CelExpression, CelExpression])[] }
  /** `pkg.Type{field: value}` */
  | { readonly is: 'message'; readonly type: string; readonly fields: readonly (readonly [string, CelExpression])[] }
  | CelCall;

export type CelLiteral =
  | { readonly is: 'literal'; readonly type: 'int' | 'uint' | 'double'; readonly value: number }
  | { readonly is: 'literal'; readonly type: 'string' | 'bytes'; readonly value: string }
  | { readonly is: 'literal'; readonly type: 'bool'; readonly value: boolean }
  | { readonly is: 'literal'; readonly type: 'null'; readonly value: null };

export interface CelCall {
  readonly is: 'call';
  readonly name: string;
  /** The receiver of a method call. */
  readonly on?: CelExpression;
  readonly args: readonly CelExpression[];
}
