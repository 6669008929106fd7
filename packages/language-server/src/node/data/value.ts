import type { ASTNode } from 'vscode-json-languageservice';

/** The plain value of a node. */
export function plainValue(node: ASTNode | undefined): unknown {
  if (node?.type === 'array') return node.items.map(plainValue);
  if (node?.type === 'object')
    return Object.fromEntries(node.properties.map(({ keyNode, valueNode }) => [keyNode.value, plainValue(valueNode)]));
  return node && 'value' in node ? node.value : undefined;
}
