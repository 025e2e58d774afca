import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const root = path.join(__dirname, '..', '..');
const program = [path.join(root, 'lib', 'launch', 'launch.cjs'), path.join(root, 'lib', 'cli', 'bin.ts')];
const TEN_MB = 10_000_000;

let folder = '';
beforeAll(() => {
  fs.mkdirSync(path.join(root, 'build'), { recursive: true });
  folder = fs.mkdtempSync(path.join(root, 'build', 'whole-output-test-'));
  const long = 'a'.repeat(900);
  write(
    'findings.yaml',
    objects(5800, (index) => virtualService(`cart-${String(index)}`, long)),
  );
  write('mesh.yaml', [pod('client'), pod('cart'), service('cart')].join('---\n'));
  write(
    'services.yaml',
    objects(3000, (index) => service(`cart-${String(index)}-${long.repeat(4)}`)),
  );
  const requests = Array.from({ length: 9000 }, (_, index) => `GET http://cart.shop/${long}${String(index)}`);
  write('requests.txt', `${requests.join('\n')}\n`);
  write(
    'calls.txt',
    `${requests
      .slice(0, 100)
      .map((request) => `shop/client ${request}${long.repeat(112)}`)
      .join('\n')}\n`,
  );
  write(
    'main.ts',
    `import { ApiObject, App, Chart } from 'cdk8s';
     const app = new App();
     new ApiObject(new Chart(app, 'chart'), 'a', { apiVersion: 'v1', kind: 'ConfigMap', data: { a: 'x y '.repeat(2_500_000), last: 'end' } });
     app.synth();`,
  );
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

const REQUESTS = ['route', '--requests', 'requests.txt', '--from', 'shop/client', 'mesh.yaml'];
const CALLS = ['access', '--from', 'shop/client', 'mesh.yaml', 'services.yaml'];

test.each([
  ['check', ['check', 'findings.yaml']],
  ['route', REQUESTS],
  ['synth', ['synth', '--stdout']],
])(
  '%s stops quietly when its reader does, with exit code 141',
  async (_, args) => {
    const child = start(args);
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.stdout.once('data', () => child.stdout.destroy());

    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(141);
    expect(stderr).toBe('');
  },
  60_000,
);

describe('a slow reader gets the whole output', () => {
  const outputs: readonly (readonly [readonly string[], RegExp, number?])[] = [
    [['check', 'findings.yaml', '--format', 'text'], /\d+ errors.* in 5800 objects .*\n$/],
    [['check', 'findings.yaml', '--format', 'json'], /\n\}\n$/],
    [['check', 'findings.yaml', '--format', 'sarif'], /\n\}\n$/],
    [['check', 'findings.yaml', '--format', 'junit'], /<\/testsuites>\n$/],
    [['check', 'findings.yaml', '--format', 'github'], /\n\d+ errors.*\n$/, 10_000],
    [['check', 'findings.yaml', '--format', 'markdown'], /\nand \d+ more\n$/, 500_000],
    [REQUESTS, /of 9000\n$/],
    [[...REQUESTS, '--format', 'json'], /\n\}\n$/],
    [CALLS, /\n$/],
    [[...CALLS, '--format', 'json'], /\n\]\n$/],
    [[...CALLS, '--format', 'markdown'], /\n$/],
    [['access', 'suggest', '--calls', 'calls.txt', 'mesh.yaml'], /\n\}\n$/],
    [['explain', '--full', ...Array.from({ length: 4000 }, () => 'virtual-service-subset-defined')], /\.md\n$/],
    [['synth', '--stdout'], /last: end\n$/],
  ];

  test.each(outputs.map((each) => [each[0].join(' ').slice(0, 60), ...each] as const))(
    'of %s',
    async (_, args, end, least = TEN_MB) => {
      const { length, tail, code } = await read(args);

      expect(code).toBe(args[0] === 'check' ? 1 : 0);
      expect(tail).toMatch(end);
      expect(length).toBeGreaterThan(least);
    },
    60_000,
  );
});

/** Reads the first megabyte in small steps with pauses, so that the pipe is full most of the time. */
async function read(args: readonly string[]) {
  const child = start(args);
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  let length = 0;
  let tail = '';
  for await (const chunk of child.stdout) {
    length += (chunk as Buffer).length;
    tail = tail.slice(-200) + String(chunk).slice(-200);
    if (length < 1_000_000) await setTimeout(10);
  }
  return { length, tail, code: await ended };
}

function start(args: readonly string[]) {
  const env = { ...process.env, CDK8S_OUTDIR: undefined };
  return spawn(process.execPath, [...program, ...args], { cwd: folder, env });
}

function objects(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('---\n');
}

function service(name: string): string {
  return `apiVersion: v1\nkind: Service\nmetadata: { name: ${name}, namespace: shop }\nspec: { selector: { app: cart }, ports: [{ name: http, port: 80 }] }\n`;
}

/** With a field that does not exist. */
function virtualService(name: string, field: string): string {
  return `apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: { name: ${name}, namespace: shop }\nspec: { hosts: [${name}.example.org], ${field}: 1 }\n`;
}

function pod(name: string): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name}, namespace: shop, labels: { app: ${name} } }\nspec: { serviceAccountName: ${name}, containers: [{ name: istio-proxy, image: x }] }\n`;
}

function write(file: string, text: string): void {
  fs.writeFileSync(path.join(folder, file), text);
}
