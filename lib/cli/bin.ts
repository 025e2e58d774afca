#!/usr/bin/env node
import { isatty } from 'node:tty';
import { READER_GONE, writeWhole } from '../output/write-whole';
import { main } from './main';

const io = {
  stdout: (text: string) => {
    // A reader such as head stops early.
    if (!writeWhole(1, text)) process.exit(READER_GONE);
  },
  // Without a reader of messages, the result still counts.
  stderr: (text: string) => void writeWhole(2, text),
  stdin: async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  },
  cwd: process.cwd(),
  env: process.env,
  isTerminal: isatty(1),
};
void main(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});
