import type * as fs from 'node:fs';

/** The functions of node:fs that are used for writing, so that a test can make any of them fail. */
export type FileCalls = Pick<
  typeof fs,
  | 'chmodSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'readFileSync'
  | 'readdirSync'
  | 'readlinkSync'
  | 'realpathSync'
  | 'renameSync'
  | 'rmdirSync'
  | 'rmSync'
  | 'symlinkSync'
  | 'unlinkSync'
  | 'writeFileSync'
>;
