import * as ts from 'typescript';
import type { Prose } from './prose';

/** A source in which one decision is changed. */
export interface Mutant {
  /** From 1. */
  readonly line: number;
  /** The original code, on one line. */
  readonly original: string;
  readonly replacement: string;
  readonly source: string;
}

const COMPARISONS: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
]);

/**
 * All sources that differ from this one in a single decision: a condition that always or never holds, a reversed comparison,
 * a removed alternative, a filter that keeps everything, a removed statement that skips, returns or yields.
 */
export function mutantsOf(file: ts.SourceFile, prose: Prose): readonly Mutant[] {
  const source = file.text;
  const mutants: Mutant[] = [];
  const add = (node: ts.Node, replacement: string) => {
    const [start, end] = [node.getStart(file), node.getEnd()];
    mutants.push({
      line: file.getLineAndCharacterOfPosition(start).line + 1,
      original: source.slice(start, end).replace(/\s+/g, ' '),
      replacement,
      source: source.slice(0, start) + replacement + source.slice(end),
    });
  };
  const visit = (node: ts.Node) => {
    if (prose.has(node)) return;
    mutate(node, file, add);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return mutants;
}

type Add = (node: ts.Node, replacement: string) => void;

function mutate(node: ts.Node, file: ts.SourceFile, add: Add): void {
  const textOf = (part: ts.Node) => part.getText(file);
  if (ts.isIfStatement(node) || ts.isWhileStatement(node)) {
    // An endless loop would only prove that it does not end.
    for (const holds of ts.isIfStatement(node) ? ['true', 'false'] : ['false']) add(node.expression, holds);
  } else if (ts.isConditionalExpression(node)) {
    for (const part of [node.whenTrue, node.whenFalse]) if (!isUndefined(part)) add(node, `(${textOf(part)})`);
  } else if (ts.isBinaryExpression(node)) {
    mutateBinary(node, textOf, add);
  } else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    add(node, `(${textOf(node.operand)})`);
  } else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    mutateCall(node, node.expression, textOf, add);
  } else if (ts.isContinueStatement(node) || ts.isBreakStatement(node)) {
    add(node, ';');
  } else if (ts.isReturnStatement(node) && node.expression === undefined) {
    add(node, ';');
  } else if (ts.isExpressionStatement(node) && ts.isYieldExpression(node.expression)) {
    add(node, ';');
  } else if (ts.isReturnStatement(node) && isBoolean(node.expression)) {
    add(node, `return !${textOf(node.expression)};`);
  }
}

function mutateBinary(node: ts.BinaryExpression, textOf: (part: ts.Node) => string, add: Add): void {
  const { left, right, operatorToken } = node;
  const comparison = COMPARISONS.get(operatorToken.kind);
  if (comparison !== undefined) add(node, `${textOf(left)} ${comparison} ${textOf(right)}`);
  const isAnd = operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
  if (!isAnd && operatorToken.kind !== ts.SyntaxKind.BarBarToken) return;
  add(node, `(${textOf(left)})`);
  add(node, `(${textOf(right)})`);
}

function mutateCall(
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
  textOf: (part: ts.Node) => string,
  add: Add,
): void {
  const method = callee.name.text;
  const other = method === 'some' ? 'every' : method === 'every' ? 'some' : undefined;
  const of = textOf(callee.expression);
  if (other !== undefined) add(node, `${of}.${other}(${node.arguments.map(textOf).join(', ')})`);
  // A filter that only narrows a type decides nothing.
  if (method === 'filter' && !/^\(?\w+\)? => \w+ !== undefined$/.test(node.arguments.map(textOf).join(', ')))
    add(node, `${of}.filter(() => true)`);
}

function isUndefined(node: ts.Node): boolean {
  return ts.isIdentifier(node) && node.text === 'undefined';
}

function isBoolean(node: ts.Node | undefined): node is ts.BooleanLiteral {
  return node?.kind === ts.SyntaxKind.TrueKeyword || node?.kind === ts.SyntaxKind.FalseKeyword;
}
