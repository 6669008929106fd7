import { type LineMap, lineMap, type Range, withoutByteOrderMark } from '@apimkit/diagnostics';
import type { Syntax } from '@apimkit/openapi';
import { type Node as JsonNode, parseTree } from 'jsonc-parser';
import { isMap, isScalar, isSeq, type ParsedNode, parseDocument } from 'yaml';
import type { Path } from './paths.ts';

/** Where the entry at a path begins and ends: its key, or the first line of what has none. */
export type Locate = (path: Path) => Range | undefined;

interface Entry<Node> {
  readonly value: Node;
  readonly start: number;
  readonly end: number;
}

/** Finds places in the text of a JSON or YAML document. */
export function locatorOf(text: string, syntax: Syntax): Locate {
  const plain = withoutByteOrderMark(text);
  const lines = lineMap(plain);
  if (syntax === 'json') return walker(plain, lines, parseTree(plain), jsonEntries);
  if (syntax === 'yaml')
    return walker(plain, lines, parseDocument(plain, { prettyErrors: false }).contents, yamlEntries);
  return () => lines.rangeAt(0);
}

function walker<Node extends object>(
  text: string,
  lines: LineMap,
  root: Node | null | undefined,
  entriesOf: (node: Node) => ReadonlyMap<string, Entry<Node>>,
): Locate {
  const known = new Map<Node, ReadonlyMap<string, Entry<Node>>>();
  return (path) => {
    let node = root;
    let found: Entry<Node> | undefined;
    for (const key of path) {
      if (!node) break;
      const entries: ReadonlyMap<string, Entry<Node>> = known.get(node) ?? entriesOf(node);
      known.set(node, entries);
      const next = entries.get(key);
      // The target of an anchor is located at its nearest parent.
      if (!next) break;
      found = next;
      node = next.value;
    }
    if (!found) return lines.rangeAt(0);
    const line = text.indexOf('\n', found.start);
    const end = Math.min(found.end, line < 0 ? text.length : line);
    return lines.rangeAt(found.start, end);
  };
}

function jsonEntries(node: JsonNode): ReadonlyMap<string, Entry<JsonNode>> {
  const entries = (node.children ?? []).flatMap((child, index) => {
    if (node.type === 'array') return [[String(index), spanned(child, child)] as const];
    const [key, value] = child.children ?? [];
    return key && value ? [[String(key.value), spanned(value, key)] as const] : [];
  });
  return new Map(entries);
}

const spanned = (value: JsonNode, at: JsonNode) => ({ value, start: at.offset, end: at.offset + at.length });

function yamlEntries(node: ParsedNode): ReadonlyMap<string, Entry<ParsedNode>> {
  if (isSeq(node))
    return new Map(
      node.items.map((value, index) => [String(index), { value, start: value.range[0], end: value.range[1] }]),
    );
  if (!isMap(node)) return new Map();
  return new Map(
    node.items.flatMap(({ key, value }) => {
      if (!isScalar(key) || !value) return [];
      return [[String(key.value), { value, start: key.range[0], end: key.range[1] }] as const];
    }),
  );
}
