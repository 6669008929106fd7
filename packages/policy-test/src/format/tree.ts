import { type Diagnostic, lineMap, type Range, rangeAt, withoutByteOrderMark } from '@apimkit/diagnostics';
import { excessiveAliases } from '@apimkit/openapi';
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { testMessages } from './messages.ts';

/** A value of YAML with its place. */
export type Tree = { readonly range: Range } & (
  | { readonly type: 'scalar'; readonly value: string | number | boolean | null }
  | { readonly type: 'list'; readonly items: readonly Tree[] }
  | { readonly type: 'map'; readonly entries: readonly TreeEntry[] }
);

/** A property of a map. */
export interface TreeEntry {
  readonly key: string;
  readonly at: Range;
  readonly value: Tree;
}

const deepest = 60;

/** Parses YAML to a tree, or reports why it cannot. */
export function parseTree(
  source: string,
  file: string,
): { readonly tree?: Tree; readonly diagnostics: readonly Diagnostic[] } {
  const text = withoutByteOrderMark(source);
  const failed = (reason: string, range: Range) => ({
    diagnostics: [testMessages.report('yaml', { reason }, { file, range })],
  });
  const excess = excessiveAliases(text);
  if (excess) return failed(excess.reason, rangeAt(text, excess.offset));
  try {
    const document = parseDocument(text, { prettyErrors: false });
    const [broken] = document.errors;
    if (broken) return failed(broken.message.replace(/\.$/, ''), rangeAt(text, ...broken.pos));
    const lines = lineMap(text);
    const walk = (given: unknown, outer: Range, depth: number): Tree => {
      const node = (isAlias(given) ? given.resolve(document) : given) as Node | null | undefined;
      const range = node?.range ? lines.rangeAt(node.range[0], node.range[1]) : outer;
      if (depth > deepest) throw new TooDeep(range);
      if (isSeq(node)) return { type: 'list', range, items: node.items.map((item) => walk(item, range, depth + 1)) };
      if (!isMap(node)) return { type: 'scalar', range, value: isScalar(node) ? plain(node.value) : null };
      const entries = node.items.map(({ key, value }) => {
        const at = (key as Node | null)?.range;
        const place = at ? lines.rangeAt(at[0], at[1]) : range;
        return { key: String(isScalar(key) ? key.value : key), at: place, value: walk(value, place, depth + 1) };
      });
      return { type: 'map', range, entries };
    };
    if (document.contents === null) return failed('the file is empty', rangeAt(text, 0));
    return { tree: walk(document.contents, rangeAt(text, 0), 0), diagnostics: [] };
  } catch (error) {
    if (error instanceof TooDeep) return failed(`nested more than ${deepest} deep`, error.range);
    if (error instanceof RangeError) return failed(`nested more than ${deepest} deep`, rangeAt(text, 0));
    throw error;
  }
}

class TooDeep extends Error {
  readonly range: Range;
  constructor(range: Range) {
    super();
    this.range = range;
  }
}

const plain = (value: unknown): string | number | boolean | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null
    ? value
    : String(value);

/** A tree as plain JSON. */
export function jsonOf(tree: Tree): unknown {
  if (tree.type === 'list') return tree.items.map(jsonOf);
  if (tree.type === 'map') return Object.fromEntries(tree.entries.map(({ key, value }) => [key, jsonOf(value)]));
  return tree.value;
}

/** A property of a map. */
export const entryOf = (tree: Tree | undefined, key: string): TreeEntry | undefined =>
  tree?.type === 'map' ? tree.entries.find((one) => one.key === key) : undefined;

/** The place of what is at a path; of a property, its name. The nearest place above it, if the tree has no such part. */
export function rangeOf(tree: Tree, path: readonly (string | number)[]): Range {
  let [at, place] = [tree, tree.range];
  for (const part of path) {
    const entry = entryOf(at, String(part));
    const next = at.type === 'list' ? at.items[Number(part)] : entry?.value;
    if (!next) return place;
    [at, place] = [next, entry?.at ?? next.range];
  }
  return place;
}
