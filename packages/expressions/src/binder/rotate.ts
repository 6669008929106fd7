import type { SyntaxNode } from '@apimkit/policy';
import { childrenOf, withParts } from './syntax.ts';

/**
 * The grammar reads `(int)a?.b` as `((int)a)?.b`, and `a + b?.c` as `(a + b)?.c`. Returns the tree that C# means: the operator is outside of the whole
 * chain.
 */
export function rotated(node: SyntaxNode): SyntaxNode {
  const inner = headOf(node);
  if (inner === undefined) return node;
  const operand = lastOperand(inner);
  if (!operand) return node;
  const chain = replaceHead(node, inner, operand);
  return rotated(withParts(inner, operand, chain, { startIndex: inner.startIndex, endIndex: node.endIndex }));
}

/** The receiver of a link of a chain. */
const receiverOf = (node: SyntaxNode): SyntaxNode | null => {
  const name = receivers[node.type];
  return name ? node.childForFieldName(name) : null;
};

const receivers: Readonly<Record<string, string>> = {
  conditional_access_expression: 'condition',
  member_access_expression: 'expression',
  element_access_expression: 'expression',
  invocation_expression: 'function',
};

/** The operator that a chain with `?.` starts with, if the grammar put it there. */
function headOf(node: SyntaxNode): SyntaxNode | undefined {
  let isConditional = false;
  for (let at: SyntaxNode | null = node; at; at = receiverOf(at)) {
    if (isConditional && lastOperand(at)) return at;
    if (!receivers[at.type]) return undefined;
    isConditional = at.type === 'conditional_access_expression';
  }
  return undefined;
}

function lastOperand(node: SyntaxNode): SyntaxNode | null | undefined {
  switch (node.type) {
    case 'cast_expression':
      return node.childForFieldName('value');
    case 'binary_expression':
      return node.childForFieldName('right');
    case 'conditional_expression':
      return node.childForFieldName('alternative');
    case 'prefix_unary_expression':
      return childrenOf(node).at(-1);
    default:
      return undefined;
  }
}

function replaceHead(node: SyntaxNode, head: SyntaxNode, operand: SyntaxNode): SyntaxNode {
  const receiver = receiverOf(node) as SyntaxNode;
  const range = { startIndex: operand.startIndex, endIndex: node.endIndex };
  const isHead =
    receiver.startIndex === head.startIndex && receiver.endIndex === head.endIndex && receiver.type === head.type;
  return withParts(node, receiver, isHead ? operand : replaceHead(receiver, head, operand), range);
}
