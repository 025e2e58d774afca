import { main } from './main';

const io = {
  stdout: (text: string) => void process.stdout.write(text),
  stderr: (text: string) => void process.stderr.write(text),
};
void main(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});
