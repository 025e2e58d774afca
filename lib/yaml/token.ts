import type { Directive, WrittenTag } from './scan-tag';

/** A token without content. */
export type PlainTokenType =
  | 'stream-end'
  | 'document-start'
  | 'document-end'
  | 'block-list'
  | 'block-map'
  | 'block-end'
  | '['
  | ']'
  | '{'
  | '}'
  | ','
  | '-'
  | 'key'
  | 'value';

/** A piece of YAML. `start` is its offset in the text. */
export type Token = { readonly start: number } & (
  | { readonly type: PlainTokenType }
  | { readonly type: 'alias' | 'anchor'; readonly name: string }
  | { readonly type: 'tag'; readonly tag: WrittenTag }
  | { readonly type: 'directive'; readonly directive: Directive }
  | { readonly type: 'scalar'; readonly value: string; readonly isPlain: boolean }
);
