#!/usr/bin/env node
import { main } from './main';

const io = {
  stdout: (text: string) => void process.stdout.write(text),
  stderr: (text: string) => void process.stderr.write(text),
  stdin: async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  },
  cwd: process.cwd(),
  env: process.env,
  isTerminal: process.stdout.isTTY,
};
// It is not a failure when a reader such as head stops early.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
void main(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});
