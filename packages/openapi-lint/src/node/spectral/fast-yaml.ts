import { createRequire } from 'node:module';
import type { IParser } from '@stoplight/spectral-parsers';
import type * as Ast from '@stoplight/yaml-ast-parser';
import { spectralParts } from './internals.ts';
import { plainJson } from './plain-json.ts';

const require = createRequire(import.meta.url);
// From the kinds of the tree's nodes.
const kinds = { scalar: 0, mapping: 1, map: 2, sequence: 3 } as const;

/**
 * Reads JSON and YAML as Spectral's own parser does, to the same tree and so to the same places, but builds plain objects in place
 * of proxies that keep the order of keys. What needs more than that (anchors, merges, double keys, keys that are not strings, whole numbers as
 * keys out of order, damage) is read by Spectral's parser.
 */
export function fastYaml(): IParser {
  const { Yaml } = spectralParts().parsers;
  const parser = require('@stoplight/yaml-ast-parser') as typeof Ast;
  return {
    ...Yaml,
    parse(text: string) {
      const load = () => parser.load(text, { ignoreDuplicateKeys: true } as Ast.LoadOptions);
      const json = plainJson(text);
      if (json !== undefined) return lazily(load, text, json);
      const ast = load();
      const isWhole = ast && ast.errors.length === 0;
      const data = isWhole ? plain(ast, parser) : unfit;
      if (data === unfit) return Yaml.parse(text);
      return { ast, data, lineMap: lineMapOf(text), diagnostics: [], metadata: options, comments: {} };
    },
  } as IParser;
}

/** The tree only serves to find places, and many documents have nothing to place. */
function lazily(load: () => Ast.YAMLNode, text: string, data: unknown): object {
  let [ast, lineMap]: [Ast.YAMLNode | undefined, readonly number[] | undefined] = [undefined, undefined];
  return {
    get ast() {
      ast ??= load();
      return ast;
    },
    get lineMap() {
      lineMap ??= lineMapOf(text);
      return lineMap;
    },
    data,
    diagnostics: [],
    metadata: options,
    comments: {},
  };
}

const options = { ignoreDuplicateKeys: false, mergeKeys: true, preserveKeyOrder: true, attachComments: false };
const unfit = Symbol('needs Spectral’s own parser');

/** The value of a tree, or `unfit`. */
function plain(node: Ast.YAMLNode | null, parser: typeof Ast): unknown {
  if (node === null || node === undefined) return null;
  const kind: number = node.kind;
  if (kind === kinds.scalar) return scalar(node as Ast.YAMLScalar, parser);
  if (kind === kinds.map) return object(node as Ast.YamlMap, parser);
  if (kind !== kinds.sequence) return unfit;
  const items: unknown[] = [];
  for (const item of (node as Ast.YAMLSequence).items) {
    const value = plain(item, parser);
    if (value === unfit) return unfit;
    items.push(value);
  }
  return items;
}

function object(node: Ast.YamlMap, parser: typeof Ast): unknown {
  const made: Record<string, unknown> = {};
  let [anyWord, lastNumber] = [false, -1];
  for (const { key, value } of node.mappings) {
    if (key.kind !== kinds.scalar || parser.determineScalarType(key as Ast.YAMLScalar) !== parser.ScalarType.string)
      return unfit;
    const name = String(key.value);
    if (name === '<<' || name === '__proto__' || Object.hasOwn(made, name)) return unfit;
    // Plain objects put whole numbers first, in order.
    if (/^\d+$/.test(name)) {
      if (anyWord || Number(name) <= lastNumber) return unfit;
      lastNumber = Number(name);
    } else anyWord = true;
    const read = plain(value, parser);
    if (read === unfit) return unfit;
    made[name] = read;
  }
  return made;
}

function scalar(node: Ast.YAMLScalar, parser: typeof Ast): unknown {
  const { null: nothing, bool, int, float } = parser.ScalarType;
  const type = parser.determineScalarType(node);
  if (type === nothing) return null;
  if (type === bool) return parser.parseYamlBoolean(node.value);
  if (type === int) return Number(parser.parseYamlBigInteger(node.value));
  return type === float ? parser.parseYamlFloat(node.value) : String(node.value);
}

/** Where each line ends, as Spectral's parser counts. */
function lineMapOf(text: string): readonly number[] {
  const map: number[] = [];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) map.push(at + 1);
  map.push(text.length + 1);
  return map;
}
