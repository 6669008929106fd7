import type { ArrayASTNode, ASTNode, ObjectASTNode, PropertyASTNode, StringASTNode } from 'vscode-json-languageservice';
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** Deeper nodes are left out: no file of a service needs them. */
const deepest = 60;

/**
 * Parses JSON or YAML, also half-typed, as nodes of the JSON language service.
 *
 * @returns undefined for a text without a value
 */
export function nodesOf(text: string): ASTNode | undefined {
  try {
    const { contents } = parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: false });
    return contents ? nodeOf(contents, undefined, 0) : undefined;
  } catch (error) {
    // The parser is recursive.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function nodeOf(from: Node | null, parent: ASTNode | undefined, depth: number): ASTNode {
  const [offset = parent?.offset ?? 0, end = offset] = from?.range ?? [];
  const base = { offset, length: end - offset, ...(parent ? { parent } : {}) };
  if (isMap(from) && depth < deepest) {
    const node = { ...base, type: 'object', properties: [], children: [] } as ObjectASTNode & {
      properties: PropertyASTNode[];
    };
    for (const { key, value } of from.items)
      node.properties.push(propertyOf(key as Node | null, value as Node | null, node, depth));
    return Object.assign(node, { children: node.properties });
  }
  if (isSeq(from) && depth < deepest) {
    const node = { ...base, type: 'array', items: [], children: [] } as ArrayASTNode & { items: ASTNode[] };
    for (const item of from.items) node.items.push(nodeOf(item as Node | null, node, depth + 1));
    return Object.assign(node, { children: node.items });
  }
  const value = isScalar(from) ? from.value : isAlias(from) ? `*${from.source}` : null;
  if (typeof value === 'number') return { ...base, type: 'number', value, isInteger: Number.isInteger(value) };
  if (typeof value === 'boolean') return { ...base, type: 'boolean', value };
  return value === null ? { ...base, type: 'null', value: null } : { ...base, type: 'string', value: String(value) };
}

function propertyOf(key: Node | null, value: Node | null, parent: ASTNode, depth: number): PropertyASTNode {
  const [offset = parent.offset, end = offset] = key?.range ?? [];
  const name: StringASTNode = {
    type: 'string',
    value: isScalar(key) ? String(key.value) : '',
    offset,
    length: end - offset,
  };
  const last = value?.range?.[1] ?? end;
  const node = { type: 'property', parent, offset, length: last - offset, keyNode: name } as PropertyASTNode & {
    valueNode?: ASTNode;
  };
  Object.assign(name, { parent: node });
  // Without a value, `key:` is null just behind the key.
  const below = value
    ? nodeOf(value, node, depth + 1)
    : ({ type: 'null', value: null, offset: end, length: 0, parent: node } as const);
  return Object.assign(node, { valueNode: below, children: [name, below] });
}
