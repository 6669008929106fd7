import type { ASTNode } from 'vscode-json-languageservice';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeOf } from '../convert.ts';
import { nodesOf } from './nodes.ts';

/** Deeper keys are left out of the outline. */
const deepest = 6;

/** The outline of JSON or YAML; an item of a list has its name, if it has one. */
export function symbolsOf(document: TextDocument): readonly DocumentSymbol[] {
  const root = nodesOf(document.getText());
  return root ? below(document, root, 0) : [];
}

function below(document: TextDocument, node: ASTNode, depth: number): DocumentSymbol[] {
  if (depth > deepest) return [];
  const symbol = (name: string, whole: ASTNode, chosen: ASTNode, value: ASTNode | undefined): DocumentSymbol => ({
    name: name || '(empty)',
    kind:
      value?.type === 'array' ? SymbolKind.Array : value?.type === 'object' ? SymbolKind.Object : SymbolKind.Property,
    range: rangeOf(document, whole.offset, whole.offset + whole.length),
    selectionRange: rangeOf(document, chosen.offset, chosen.offset + chosen.length),
    children: value ? below(document, value, depth + 1) : [],
  });
  if (node.type === 'object')
    return node.properties.map((one) => symbol(one.keyNode.value, one, one.keyNode, one.valueNode));
  if (node.type === 'array')
    return node.items.map((item, index) => symbol(nameIn(item) ?? `${index}`, item, item, item));
  return [];
}

function nameIn(item: ASTNode): string | undefined {
  const found = item.type === 'object' ? item.properties.find(({ keyNode }) => keyNode.value === 'name') : undefined;
  return found?.valueNode?.type === 'string' ? found.valueNode.value : undefined;
}
