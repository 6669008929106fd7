import { type Diagnostic, type Range, rangeAt, withoutByteOrderMark } from '@apimkit/diagnostics';
import { exactYaml, excessiveAliases, isNumber, isObject, type Json, numberFrom, parseReason } from '@apimkit/openapi';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, Scalar, type Node as YamlNode } from 'yaml';
import { overrideMessages } from './messages.ts';
import type { Values } from './token-values.ts';
import { coverTokens, escapeToken, isToken, type Token, tokensIn, uncover, variableName } from './tokens.ts';

/** The position of a value in a file, and its tokens. */
export interface Mark {
  readonly file: string;
  readonly range: Range;
  /** Tokens with a value. */
  readonly tokens: readonly string[];
  /** The value of one of them must not be shown. */
  readonly secret?: true;
}

/** A YAML value with the position of each part. */
export type Tree = { readonly mark: Mark } & (
  | {
      readonly type: 'scalar';
      readonly value: Exclude<Json, object> | null;
      /** The value is one token: its type follows the property. */
      readonly token?: true;
    }
  | { readonly type: 'list'; readonly items: readonly Tree[] }
  | {
      readonly type: 'map';
      readonly entries: readonly { readonly key: string; readonly at: Mark; readonly value: Tree }[];
    }
);

/** A file as a tree, its diagnostics, and the values of its tokens. */
export interface ParsedTree {
  readonly tree: Tree | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly secrets: readonly string[];
}

const deepest = 60;

/**
 * Parses YAML and fills its tokens. Tokens are filled after parsing, so that no value can change the structure of the
 * file; an unquoted token has the type of its value.
 */
export function parseTree(source: string, file: string, values: Values): ParsedTree {
  const { text, tokens } = coverTokens(withoutByteOrderMark(source));
  const counter = new LineCounter();
  const place = (start: number, end: number) => ({ file, range: rangeIn(counter, start, end) });
  const refused = (reason: string, range: Range): ParsedTree => ({
    tree: undefined,
    diagnostics: [overrideMessages.report('yaml', { reason }, { file, range })],
    secrets: [],
  });
  const excess = excessiveAliases(text);
  if (excess) return refused(excess.reason, rangeAt(text, excess.offset));
  const document = parsed(text, counter);
  if (!document) return refused(`nested more than ${deepest} deep`, rangeAt(text, 0));
  const [broken] = document.errors;
  if (broken) {
    const reason = uncover(parseReason(broken), tokens, ({ raw }) => raw);
    const diagnostics = [overrideMessages.report('yaml', { reason }, place(...broken.pos))];
    return { tree: undefined, diagnostics, secrets: [] };
  }
  const diagnostics: Diagnostic[] = [];
  const secrets = new Set<string>();
  const fill = (piece: string, at: { file: string; range: Range }) => {
    const used: string[] = [];
    let secret = false;
    const filled = uncover(piece, tokens, (token) => {
      const value = token.literal ? token.raw : filledValue(token, at);
      if (!token.literal && value !== token.raw) {
        used.push(token.name);
        secret ||= !values(token.name)?.shown;
      }
      return typeof value === 'string' ? value : JSON.stringify(value);
    });
    return { filled, used, secret };
  };
  const filledValue = (token: Token, at: { file: string; range: Range }): Json => {
    const found = values(token.name);
    if (found === undefined || found.value === null) {
      diagnostics.push(
        overrideMessages.report(
          'unresolved-token',
          { token: token.raw, name: variableName(token.name), escaped: escapeToken(token.raw) },
          at,
        ),
      );
      return token.raw;
    }
    const { value, shown } = found;
    if (!shown) secrets.add(typeof value === 'string' ? value : JSON.stringify(value));
    return value;
  };
  const scalar = (node: Scalar, at: { file: string; range: Range }): Tree => {
    const { value } = node;
    if (typeof value !== 'string') return { type: 'scalar', value: plainOf(value), mark: { ...at, tokens: [] } };
    const { filled, used, secret } = fill(value, at);
    const mark: Mark = { ...at, tokens: used, ...(secret ? { secret } : {}) };
    const single = isToken(value) ? tokensIn(value, tokens)[0] : undefined;
    if (!single || single.literal || used.length === 0) return { type: 'scalar', value: filled, mark };
    const given = values(single.name)?.value ?? filled;
    const typed = node.type === Scalar.PLAIN ? typedOf(given) : filled;
    return isObject(typed) || Array.isArray(typed)
      ? treeOf(typed, mark)
      : { type: 'scalar', value: typed as Exclude<Json, object>, token: true, mark };
  };
  const walk = (given: unknown, depth: number): Tree => {
    const node = isAlias(given) ? given.resolve(document) : (given as YamlNode | null);
    const [start = 0, end = start] = node?.range ?? [];
    const at = place(start, end);
    if (depth > deepest) {
      diagnostics.push(overrideMessages.report('yaml', { reason: `nested more than ${deepest} deep` }, at));
      return { type: 'scalar', value: null, mark: { ...at, tokens: [] } };
    }
    const mark = { ...at, tokens: [] };
    if (isSeq(node)) return { type: 'list', items: node.items.map((item) => walk(item, depth + 1)), mark };
    if (isMap(node))
      return {
        type: 'map',
        mark,
        entries: node.items.map(({ key, value }) => {
          const [from = start, to = from] = (key as YamlNode | null)?.range ?? [];
          const keyAt = place(from, to);
          const text = fill(String(isScalar(key) ? key.value : key), keyAt);
          const below =
            value === null
              ? ({ type: 'scalar', value: null, mark: { ...keyAt, tokens: [] } } as const)
              : walk(value, depth + 1);
          return {
            key: text.filled,
            at: { ...keyAt, tokens: text.used, ...(text.secret ? { secret: true } : {}) },
            value: below,
          };
        }),
      };
    return isScalar(node) ? scalar(node, at) : { type: 'scalar', value: null, mark };
  };
  const tree = document.contents === null ? undefined : walk(document.contents, 0);
  return { tree, diagnostics, secrets: [...secrets] };
}

/** Undefined if the text is nested too deeply for the parser. */
function parsed(text: string, lineCounter: LineCounter) {
  try {
    return parseDocument(text, { ...exactYaml(text), prettyErrors: false, lineCounter });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function rangeIn(counter: LineCounter, start: number, end: number): Range {
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  return { start: at(start), end: at(Math.max(start, end)) };
}

const plainOf = (value: unknown): Exclude<Json, object> | null =>
  isNumber(value) || typeof value === 'boolean' || value === null ? value : String(value);

/** An unquoted token has the type of its value. */
function typedOf(value: Json): Json {
  if (typeof value !== 'string') return value;
  if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(value)) return numberFrom(value);
  return value === 'true' ? true : value === 'false' ? false : value;
}

/** A value of a values file that is a list or a map. */
function treeOf(value: Json, mark: Mark): Tree {
  if (Array.isArray(value)) return { type: 'list', mark, items: value.map((item: Json) => treeOf(item, mark)) };
  if (!isObject(value)) return { type: 'scalar', value: value as null, mark };
  const entries = Object.entries(value).map(([key, child]) => ({ key, at: mark, value: treeOf(child as Json, mark) }));
  return { type: 'map', mark, entries };
}

/** Returns a tree as plain JSON. */
export function treeToJson(tree: Tree): Json {
  if (tree.type === 'list') return tree.items.map(treeToJson);
  if (tree.type === 'map') return Object.fromEntries(tree.entries.map(({ key, value }) => [key, treeToJson(value)]));
  return tree.value;
}
