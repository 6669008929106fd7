import { isAlias, isCollection, isPair, isScalar, parseDocument } from 'yaml';

/** What the aliases of a text amount to. */
export interface ExcessiveAliases {
  /** Offset of the first alias that is too much. */
  readonly offset: number;
  /** What is wrong, as the end of a sentence. */
  readonly reason: string;
}

/** Authors use aliases for repetition; no document of an author expands to ten times its size. */
const values = 100_000;
const times = 10;

/**
 * Finds aliases that expand to too many values (a "billion laughs"), or that contain themselves. It is fast: the text is parsed
 * without following aliases, and only if it contains both anchors and aliases.
 *
 * @example
 * excessiveAliases('a: &a [x]\nb: *a'); // undefined
 */
export function excessiveAliases(text: string): ExcessiveAliases | undefined {
  if (!hasAliases(text)) return undefined;
  let contents: unknown;
  try {
    ({ contents } = parseDocument(text, { prettyErrors: false, uniqueKeys: false, schema: 'failsafe', strict: false }));
  } catch {
    // Nested too deeply for the parser, and so for every later reader, which reports it.
    return undefined;
  }
  return new Count().excess(contents);
}

/** Words in asterisks are not aliases, and most uses of `&` are not anchors. */
function hasAliases(text: string): boolean {
  const anchors = new Set([...text.matchAll(/(?:^|[\s[\]{},:"'!])&([^\s,[\]{}]+)/g)].map((found) => found[1] ?? ''));
  if (anchors.size === 0) return false;
  for (const found of text.matchAll(/\*([^\s,[\]{}]+)/g)) {
    const name = found[1] ?? '';
    if (anchors.has(name) || anchors.has(name.replace(/:$/, ''))) return true;
  }
  return false;
}

class Count {
  readonly #sizes = new Map<string, number | undefined>();
  #written = 0;
  #excess: { offset: number; isCircle: boolean } | undefined;

  excess(root: unknown): ExcessiveAliases | undefined {
    const size = this.#sizeOf(root);
    const found = this.#excess;
    if (found?.isCircle) return { offset: found.offset, reason: 'an alias refers to the value that contains it' };
    if (!found || size <= this.#written * times) return undefined;
    return { offset: found.offset, reason: `its aliases stand for more than ${values.toLocaleString('en')} values` };
  }

  #sizeOf(node: unknown): number {
    this.#written += 1;
    if (isAlias(node)) {
      const size = this.#sizes.get(node.source);
      const offset = node.range?.[0] ?? 0;
      if (this.#sizes.has(node.source) && size === undefined) this.#excess ??= { offset, isCircle: true };
      if ((size ?? 0) > values) this.#excess ??= { offset, isCircle: false };
      return size ?? 1;
    }
    const anchor = isCollection(node) || isScalar(node) ? node.anchor : undefined;
    if (anchor !== undefined) this.#sizes.set(anchor, undefined);
    let size = 1;
    if (isPair(node)) size += this.#sizeOf(node.key) + this.#sizeOf(node.value);
    else if (isCollection(node))
      for (const item of node.items) {
        size += this.#sizeOf(item);
        if (size > values) this.#excess ??= { offset: node.range?.[0] ?? 0, isCircle: false };
      }
    if (anchor !== undefined) this.#sizes.set(anchor, size);
    return size;
  }
}
