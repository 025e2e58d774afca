import * as ts from 'typescript';

/** What a finding says, and what a rule says of itself. */
const WORDS = /^(message|fix|summary|why|related)$/;

/**
 * Names of variables and functions whose values end in the words of a finding and nowhere else.
 *
 * @param sources all files that could use them; a name means the same thing in each
 */
export function proseNames(sources: readonly string[]): ReadonlySet<string> {
  const files = sources.map((source) => ts.createSourceFile('rule.ts', source, ts.ScriptTarget.Latest, true));
  const uses = new Map<string, ts.Identifier[]>();
  const declared = new Set<string>();
  const visit = (node: ts.Node) => {
    if (isDeclaration(node)) declared.add(node.name.text);
    if (ts.isIdentifier(node) && isUse(node)) uses.set(node.text, [...(uses.get(node.text) ?? []), node]);
    ts.forEachChild(node, visit);
  };
  for (const file of files) visit(file);
  const prose = new Set<string>();
  let before = -1;
  while (prose.size > before) {
    before = prose.size;
    for (const name of declared) {
      const places = uses.get(name) ?? [];
      if (places.length > 0 && places.every((place) => isWithinProse(place, prose))) prose.add(name);
    }
  }
  return prose;
}

/** Whether a part of a program makes words. */
export function isProse(node: ts.Node, prose: ReadonlySet<string>): boolean {
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) return WORDS.test(node.name.getText());
  return isDeclaration(node) && prose.has(node.name.text);
}

type Declaration = (ts.VariableDeclaration | ts.FunctionDeclaration) & { readonly name: ts.Identifier };

function isDeclaration(node: ts.Node): node is Declaration {
  if (!ts.isVariableDeclaration(node) && !ts.isFunctionDeclaration(node)) return false;
  return node.name !== undefined && ts.isIdentifier(node.name);
}

function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  return !('name' in parent && parent.name === node) || ts.isShorthandPropertyAssignment(parent);
}

function isWithinProse(node: ts.Node, prose: ReadonlySet<string>): boolean {
  for (let each = node; !ts.isSourceFile(each); each = each.parent) if (isProse(each, prose)) return true;
  return false;
}
