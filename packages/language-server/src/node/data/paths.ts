import type { ASTNode } from 'vscode-json-languageservice';

/** Keys and indexes from the root of a document to a value. */
export type DataPath = readonly (string | number)[];

/** A place in a document of data. */
export interface DataPlace {
  readonly path: DataPath;
  /** The innermost node: of a value, or of a key. */
  readonly node: ASTNode;
  readonly isKey: boolean;
}

/** Finds the innermost key or value at an offset. */
export function placeAt(root: ASTNode, offset: number): DataPlace | undefined {
  return find(root, [], offset);
}

function find(node: ASTNode, path: DataPath, offset: number): DataPlace | undefined {
  if (offset < node.offset || offset > node.offset + node.length) return undefined;
  if (node.type === 'object')
    for (const { keyNode, valueNode } of node.properties) {
      const below = [...path, keyNode.value];
      if (offset >= keyNode.offset && offset <= keyNode.offset + keyNode.length)
        return { path: below, node: keyNode, isKey: true };
      const found = valueNode && find(valueNode, below, offset);
      if (found) return found;
    }
  if (node.type === 'array')
    for (const [index, item] of node.items.entries()) {
      const found = find(item, [...path, index], offset);
      if (found) return found;
    }
  return { path, node, isKey: false };
}

/** The value at a path. */
export function nodeAt(root: ASTNode, path: DataPath): ASTNode | undefined {
  return path.reduce<ASTNode | undefined>((node, step) => {
    if (node?.type === 'array') return node.items[Number(step)];
    return node?.type === 'object'
      ? node.properties.find(({ keyNode }) => keyNode.value === step)?.valueNode
      : undefined;
  }, root);
}

/** A path as references of resources have it: `properties.pool.services[0].id`. */
export const pathText = (path: DataPath): string =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    '',
  );

/** Whether a declared path such as `properties.pool.services[].id` means a place. */
export function matchesPath(declared: string, path: DataPath): boolean {
  const steps = declared.split(/\.|(?=\[\]|\{\})/).filter(Boolean);
  return (
    steps.length === path.length &&
    steps.every((step, index) =>
      step === '[]' ? typeof path[index] === 'number' : step === '{}' || step === path[index],
    )
  );
}
