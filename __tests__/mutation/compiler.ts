import * as fs from 'node:fs';
import * as path from 'node:path';
import * as ts from 'typescript';

/** Errors in every program that lost a branch: unused names and unreachable code. */
const LEFT_OVER = [6133, 6192, 6196, 6198, 7027];

/** Finds out which sources the compiler refuses. Reads the project once, and then only the changed file. */
export class Compiler {
  private readonly sources = new Map<string, { readonly text: string; readonly version: number }>();
  private service: ts.LanguageService | undefined;
  private version = 0;

  /** @param file absolute path of the changed file */
  public refuses(file: string, source: string): boolean {
    this.service ??= this.start();
    this.sources.set(file, { text: source, version: ++this.version });
    const faults = this.service.getSemanticDiagnostics(file).filter(({ code }) => !LEFT_OVER.includes(code));
    this.sources.delete(file);
    return faults.length > 0;
  }

  private start(): ts.LanguageService {
    const { config } = ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file)) as { config: unknown };
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
    const roots = [path.resolve('lib/analysis/rules/index.ts')];
    return ts.createLanguageService({
      getCompilationSettings: () => options,
      getCurrentDirectory: () => process.cwd(),
      getDefaultLibFileName: (each) => ts.getDefaultLibFilePath(each),
      getScriptFileNames: () => roots,
      getScriptVersion: (file) => String(this.sources.get(file)?.version ?? 0),
      getScriptSnapshot: (file) => {
        const text = this.sources.get(file)?.text ?? (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      fileExists: (file) => ts.sys.fileExists(file),
      readFile: (file) => ts.sys.readFile(file),
      readDirectory: (...args) => ts.sys.readDirectory(...args),
      directoryExists: (folder) => ts.sys.directoryExists(folder),
      getDirectories: (folder) => ts.sys.getDirectories(folder),
    });
  }
}
