import * as ts from 'typescript';

/** The prose of a finding and of a rule. */
const WORDS = /^(message|fix|summary|why|related)$/;

/** What produces prose: the variables of a file, and functions that several files may use. */
export interface Prose {
  readonly has: (node: ts.Node) => boolean;
}

/**
 * The variables and functions whose values are used only in the prose of findings: wording is not a decision.
 *
 * @param files all files that could use them, with unique names
 */
export function proseIn(files: readonly ts.SourceFile[]): Prose {
  const exported = new Set(files.flatMap((file) => file.statements.filter(isExported).map(({ name }) => name.text)));
  const keyOf = ({ text }: ts.Identifier, file: ts.SourceFile) =>
    exported.has(text) ? text : `${file.fileName}#${text}`;
  const uses = new Map<string, ts.Identifier[]>();
  const declared = new Set<string>();
  for (const file of files) {
    const visit = (node: ts.Node) => {
      if (isDeclaration(node)) declared.add(keyOf(node.name, file));
      if (ts.isIdentifier(node) && isUse(node))
        uses.set(keyOf(node, file), [...(uses.get(keyOf(node, file)) ?? []), node]);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  const known = new Set<string>();
  const has = (node: ts.Node): boolean => {
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) return WORDS.test(node.name.getText());
    return isDeclaration(node) && known.has(keyOf(node.name, node.getSourceFile()));
  };
  const isWithin = (node: ts.Node): boolean => has(node) || (!ts.isSourceFile(node) && isWithin(node.parent));
  // What produces prose for prose is prose.
  for (let before = -1; before < known.size;) {
    before = known.size;
    for (const key of declared) {
      const places = uses.get(key) ?? [];
      if (places.length > 0 && places.every(isWithin)) known.add(key);
    }
  }
  return { has };
}

function isExported(node: ts.Statement): node is ts.FunctionDeclaration & { readonly name: ts.Identifier } {
  const isFunction = ts.isFunctionDeclaration(node) && node.name !== undefined;
  return isFunction && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
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
