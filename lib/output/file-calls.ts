import type * as fs from 'node:fs';

/** The calls of node:fs that writing makes, so that a test can let any of them fail. */
export type FileCalls = Pick<
  typeof fs,
  | 'lstatSync'
  | 'mkdirSync'
  | 'readFileSync'
  | 'realpathSync'
  | 'renameSync'
  | 'rmdirSync'
  | 'rmSync'
  | 'unlinkSync'
  | 'writeFileSync'
>;
