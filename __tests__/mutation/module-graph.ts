import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import * as vm from 'node:vm';
import { transformSync } from 'esbuild';

interface Loaded {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly imports: Set<string>;
}

/** TypeScript modules, loaded by file. The source of one can be replaced temporarily. */
export class ModuleGraph {
  private readonly modules = new Map<string, Loaded>();
  private readonly standIns: ReadonlyMap<string, () => unknown>;

  /** @param standIns replacements for packages, by name */
  public constructor(standIns: ReadonlyMap<string, () => unknown>) {
    this.standIns = standIns;
  }

  /** @param file absolute path */
  public load(file: string): Readonly<Record<string, unknown>> {
    return this.loadFrom(file, fs.readFileSync(file, 'utf8')).exports;
  }

  /** The loaded files that depend on a file, including the file itself. */
  public dependentsOf(file: string): readonly string[] {
    const found = new Set([file]);
    for (const each of found) {
      for (const [dependent, { imports }] of this.modules) if (imports.has(each)) found.add(dependent);
    }
    return [...found];
  }

  /** Runs a function with another source for a file, in all modules that depend on it, and then restores the original. */
  public with<Result>(file: string, source: string, run: () => Result): Result {
    const kept = this.dependentsOf(file).map((each) => [each, this.modules.get(each)] as const);
    for (const [each] of kept) this.modules.delete(each);
    try {
      this.loadFrom(file, source);
      return run();
    } finally {
      for (const [each, loaded] of kept) if (loaded !== undefined) this.modules.set(each, loaded);
    }
  }

  private loadFrom(file: string, source: string): Loaded {
    const known = this.modules.get(file);
    if (known !== undefined) return known;
    const { code } = transformSync(source, { loader: 'ts', format: 'cjs', target: 'node20' });
    const module = { exports: {} };
    const loaded = {
      get exports() {
        return module.exports;
      },
      imports: new Set<string>(),
    };
    this.modules.set(file, loaded);
    const outside = createRequire(file);
    const require = (name: string): unknown => {
      if (!name.startsWith('.')) return this.standIns.get(name)?.() ?? outside(name);
      const target = [`${name}.ts`, `${name}/index.ts`, name]
        .map((each) => path.resolve(path.dirname(file), each))
        .find((each) => fs.existsSync(each) && fs.statSync(each).isFile());
      if (!target?.endsWith('.ts')) return outside(name);
      loaded.imports.add(target);
      return this.load(target);
    };
    const wrapped = `(function (exports, require, module) {${code}\n})`;
    const run = new vm.Script(wrapped, { filename: file }).runInThisContext() as (
      exports: object,
      require: (name: string) => unknown,
      module: object,
    ) => void;
    run(module.exports, require, module);
    return loaded;
  }
}
