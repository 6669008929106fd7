import { lineMap, type Range, withoutByteOrderMark } from '@apimkit/diagnostics';
import { load, type YAMLMapping, type YAMLNode } from '@stoplight/yaml-ast-parser';
import type { ValuePath } from './specification-facts.ts';

const kinds = { scalar: 0, map: 2, sequence: 3, reference: 4 } as const;

/**
 * Makes a function that tells where a value of a JSON or YAML text stands: the value itself when it is one word, else its
 * key. Where keys lead to nothing, the nearest that is there is told.
 *
 * @example
 * valueLocator('{ "path": "orders" }')(['path']); // the range of "orders"
 */
export function valueLocator(text: string): (path: ValuePath) => Range | undefined {
  const plain = withoutByteOrderMark(text);
  const root = treeOf(plain);
  const lines = lineMap(plain);
  return (path) => {
    let found: YAMLNode | undefined;
    let node = root;
    for (const key of path) {
      const next = childOf(node, key);
      if (!next) break;
      found = next.shown;
      node = next.value;
    }
    return found && lines.rangeAt(found.startPosition, found.endPosition);
  };
}

function treeOf(text: string): YAMLNode | undefined {
  try {
    return load(text, { ignoreDuplicateKeys: true } as never) ?? undefined;
  } catch {
    // A damaged file has findings of its own; nothing in it has a place.
    return undefined;
  }
}

interface Child {
  readonly value: YAMLNode | undefined;
  readonly shown: YAMLNode;
}

function childOf(given: YAMLNode | undefined, key: string): Child | undefined {
  const node = given?.kind === (kinds.reference as number) ? (given.value as YAMLNode) : given;
  if (node?.kind === (kinds.sequence as number)) {
    const item = (node as YAMLNode & { readonly items: readonly YAMLNode[] }).items[Number(key)];
    return item && { value: item, shown: item };
  }
  if (node?.kind !== (kinds.map as number)) return undefined;
  const entry = (node.mappings as readonly YAMLMapping[]).find((one) => one.key.value === key);
  if (!entry) return undefined;
  const value = entry.value ?? undefined;
  return { value, shown: value?.kind === (kinds.scalar as number) ? value : entry.key };
}
