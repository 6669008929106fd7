import type { SyntaxNode } from '@apimkit/policy';
import { unsupported } from './problem.ts';

/** The named children of a node, without comments. */
export const childrenOf = (node: SyntaxNode): readonly SyntaxNode[] =>
  node.namedChildren.filter((child): child is SyntaxNode => child !== null && child.type !== 'comment');

/** A part of a node. */
export function field(node: SyntaxNode, name: string): SyntaxNode {
  const found = node.childForFieldName(name);
  if (!found) throw unsupported(node, `A ${node.type.replaceAll('_', ' ')} without ${name}`);
  return found;
}

/** The only named child of a node. */
export function only(node: SyntaxNode): SyntaxNode {
  const [child] = childrenOf(node);
  if (!child) throw unsupported(node, `${node.text} in this form`);
  return child;
}

/** The sign of an operator: the first child that has no name. */
export const signOf = (node: SyntaxNode): string => node.childForFieldName('operator')?.text ?? '';

/** Nodes of the parser are made when they are read: equal ones are different objects. */
export const isSame = (a: SyntaxNode, b: SyntaxNode): boolean =>
  a === b || (a.type === b.type && a.startIndex === b.startIndex && a.endIndex === b.endIndex);
