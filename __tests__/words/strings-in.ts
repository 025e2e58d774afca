import ts from 'typescript';

interface SourceString {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** The strings of a program that are prose: those with a space, templates with a mark for each value. */
export function stringsIn(source: string): readonly SourceString[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest);
  const found: SourceString[] = [];
  const add = (node: ts.Node, text: string) => {
    if (!text.includes(' ')) return;
    found.push({ line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1, text });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) add(node, node.text);
    else if (ts.isTemplateExpression(node)) {
      add(node, [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('…'));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
