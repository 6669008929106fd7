import { lineMap, type Range, withoutByteOrderMark } from '@apimkit/diagnostics';
import { type Node as JsonNode, parseTree } from 'jsonc-parser';
import { type Document, isAlias, isMap, isScalar, isSeq, parseDocument, type Node as YamlNode } from 'yaml';
import { jsonPlace, type Stretch } from './json-place.ts';
import type { ValuePath } from './specification-facts.ts';

/**
 * Creates a function that finds a value in a JSON or YAML text: the range of a scalar, or of the key of an object or array. For a path that
 * does not exist, it returns the range of the nearest ancestor that exists.
 *
 * @param isUnique a reader took the text, and found that no object has a key twice. Default: it is read for that
 * @example
 * valueLocator('{ "path": "orders" }')(['path']); // the range of "orders"
 */
export function valueLocator(text: string, isUnique = false): (path: ValuePath) => Range | undefined {
  const plain = withoutByteOrderMark(text);
  const lines = lineMap(plain);
  if (looksLikeJson(plain) && (isUnique || isJson(plain)))
    return (path) => {
      const found = jsonPlace(plain, path, isUnique);
      return found && lines.rangeAt(found[0], found[1]);
    };
  const root = rootOf(plain);
  return (path) => {
    let found: Stretch | undefined;
    let node = root;
    for (const key of path) {
      const next = node?.child(key);
      if (!next) break;
      found = next.shown;
      node = next;
    }
    return found && lines.rangeAt(found[0], found[1]);
  };
}

const looksLikeJson = (text: string) => /^\s*[{[]/.test(text);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A value in JSON or YAML. */
interface Value {
  /** The range of findings about it. */
  readonly shown: Stretch;
  child(key: string): Value | undefined;
}

function rootOf(text: string): Value | undefined {
  if (looksLikeJson(text)) {
    const root = parseTree(text);
    if (root) return ofJson(root);
  }
  // A file with syntax errors has findings of its own; the part that can be read has ranges.
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
  return document.contents ? ofYaml(document.contents, document) : undefined;
}

const stretchOf = ({ offset, length }: JsonNode): Stretch => [offset, offset + length];

function ofJson(node: JsonNode, key?: JsonNode): Value {
  const { type, children = [] } = node;
  return {
    shown: stretchOf(key && (type === 'object' || type === 'array') ? key : node),
    child(name) {
      if (type === 'array') {
        const item = children[Number(name)];
        return item && ofJson(item);
      }
      const property = children.findLast(({ children: pair }) => pair?.[0]?.value === name);
      const [found, value] = property?.children ?? [];
      return found && value && ofJson(value, found);
    },
  };
}

function ofYaml(given: YamlNode, document: Document, key?: YamlNode): Value {
  const node = isAlias(given) ? (given.resolve(document) ?? given) : given;
  const shown = key !== undefined && !isScalar(given) ? key : given;
  const [start = 0, end = start] = shown.range ?? [];
  return {
    shown: [start, end],
    child(name) {
      if (isSeq(node)) {
        const item = node.items[Number(name)] as YamlNode | undefined;
        return item && ofYaml(item, document);
      }
      if (!isMap(node)) return undefined;
      const pair = node.items.find((one) => String(isScalar(one.key) ? one.key.value : one.key) === name);
      if (!pair) return undefined;
      const at = pair.key as YamlNode;
      return pair.value
        ? ofYaml(pair.value as YamlNode, document, at)
        : { shown: [at.range?.[0] ?? 0, at.range?.[1] ?? 0], child: () => undefined };
    },
  };
}
