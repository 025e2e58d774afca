import * as fs from 'node:fs';
import * as path from 'node:path';

const FOLDER = path.join('lib', 'analysis', 'rules');

/** `lib/analysis/rules/index.ts` as generated from the folders: each file that exports a rule with the file's name, sorted by name. */
export function formatRulesIndex(): string {
  const files = fs.readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const found = files.filter(isRule).map((file) => ({ name: ruleNameOf(file), module: file.replace(/\.ts$/, '') }));
  found.sort((left, right) => (path.basename(left.module) < path.basename(right.module) ? -1 : 1));
  return `// Made by \`npm run rules\` from the folders beside it.
import type { Rule } from '../rule';
${found.map(({ name, module }) => `import { ${name} } from './${module}';`).join('\n')}

/** Every rule, in the order in which findings are printed. */
export const rules: readonly Rule[] = [
${found.map(({ name }) => `  ${name},`).join('\n')}
];
`;
}

function isRule(file: string): boolean {
  if (!file.endsWith('.ts') || file === 'index.ts') return false;
  return fs.readFileSync(path.join(FOLDER, file), 'utf8').includes(`export const ${ruleNameOf(file)}: Rule = {`);
}

/** `gateways/gateway-has-servers.ts` exports `gatewayHasServers`. */
function ruleNameOf(file: string): string {
  return path.basename(file, '.ts').replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
