// npm run check:declarations: builds the package, installs it as a user would see it, and compiles a user's file against
// its declarations with the oldest TypeScript that is promised, the one that is developed with, and the newest.
import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';

const COMPILERS = ['typescript-5.4', 'typescript', 'typescript-7'];
const folder = path.resolve('build', 'consumer');
const installed = path.join(folder, 'node_modules', 'cdk8s-istio');

execFileSync(process.execPath, [tsc('typescript'), '--project', 'tsconfig.build.json'], { stdio: 'inherit' });
fs.rmSync(folder, { recursive: true, force: true });
fs.mkdirSync(path.join(installed, 'build'), { recursive: true });
for (const file of ['package.json', 'jest.js', 'jest.d.ts', 'vitest.mjs', 'vitest.d.ts', 'route-coverage.js'])
  fs.copyFileSync(file, path.join(installed, file));
for (const part of ['lib', 'imports']) {
  fs.cpSync(path.join('build', part), path.join(installed, 'build', part), { recursive: true });
}
const SOURCES = ['consumer.ts', 'vitest-consumer.ts'];
// Without it, a program here would get this repository by the package's name.
fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true }));
fs.copyFileSync(path.join('__tests__', 'declarations', 'consumer.ts'), path.join(folder, 'consumer.ts'));
const vitest = path.join('__tests__', 'declarations', 'vitest');
fs.copyFileSync(path.join(vitest, 'vitest-consumer.ts'), path.join(folder, 'vitest-consumer.ts'));
fs.cpSync(path.join(vitest, 'package'), path.join(folder, 'node_modules', 'vitest'), { recursive: true });

for (const compiler of COMPILERS) {
  for (const [module, moduleResolution] of [
    ['node16', 'node16'],
    ['esnext', 'bundler'],
    // The newest compiler has no old resolution any more.
    ...(compiler === 'typescript-7' ? [] : [['commonjs', 'node10']]),
  ]) {
    const options = {
      module,
      moduleResolution,
      target: 'es2022',
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
      ...(moduleResolution === 'node10' && compiler === 'typescript' && { ignoreDeprecations: '6.0' }),
    };
    fs.writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: SOURCES }));
    const { status, stdout } = spawnSync(process.execPath, [tsc(compiler)], { cwd: folder, encoding: 'utf8' });
    console.log(
      `${compiler} --moduleResolution ${String(moduleResolution)}: ${status === 0 ? 'compiles' : `fails\n${stdout}`}`,
    );
    if (status !== 0) process.exitCode = 1;
  }
}

run(
  "require('cdk8s-istio')",
  "const { MeshApp } = require('cdk8s-istio'); console.log(new MeshApp({ istio: '1.15' }).synthYaml() === '')",
);
run(
  "import 'cdk8s-istio/vitest'",
  "import { extended } from 'vitest'; import { Mesh } from 'cdk8s-istio/vitest'; console.log('from' in Mesh.prototype && 'toRoute' in extended)",
);
reportRouteCoverage();

/** Runs two test files in two workers of Jest, of which each reaches another route. */
function reportRouteCoverage(): void {
  const yaml = path.resolve('__tests__', 'testing', 'fixtures', 'shop.yaml');
  const headers = { first: {}, second: { 'x-user': 'anna' } };
  for (const [name, sent] of Object.entries(headers)) {
    const options = JSON.stringify({ headers: sent });
    const text = `const { Mesh } = require('cdk8s-istio/jest');
      const gateway = Mesh.fromYaml(${JSON.stringify(yaml)}).from('istio-system/istio-ingressgateway');
      test('goes to cart', () => expect(gateway).toRoute('GET http://shop.example.org/', ${options}));`;
    fs.writeFileSync(path.join(folder, `${name}.test.js`), text);
  }
  const args = [path.resolve('node_modules', 'jest', 'bin', 'jest.js'), '--rootDir', '.', '--maxWorkers', '2'];
  const reporters = ['--reporters=default', '--reporters=cdk8s-istio/route-coverage'];
  const { stdout, stderr } = spawnSync(process.execPath, [...args, ...reporters], { cwd: folder, encoding: 'utf8' });
  const isWell = stdout.includes('Routes reached: 2 of 2 (100 %)');
  console.log(`jest --reporters=cdk8s-istio/route-coverage: ${isWell ? 'runs' : `fails\n${stdout}${stderr}`}`);
  if (!isWell) process.exitCode = 1;
}

/** Runs a program of a user's, which says `true` when all is well. */
function run(name: string, program: string): void {
  const type = program.startsWith('import') ? 'module' : 'commonjs';
  const args = [`--input-type=${type}`, '-e', program];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const isWell = stdout.trim() === 'true';
  console.log(`${name}: ${isWell ? 'runs' : `fails\n${stderr}`}`);
  if (!isWell) process.exitCode = 1;
}

function tsc(compiler: string): string {
  return path.resolve('node_modules', compiler, 'bin', 'tsc');
}
