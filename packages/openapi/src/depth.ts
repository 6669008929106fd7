import { isObject } from './document/json.ts';

/** Far more than the specification of an author has, and few enough for every recursive reader. */
const limit = 500;

/**
 * Whether a value nests so deeply, or contains itself, that code which follows it by recursion would fail. Goes level by level, and
 * sees a value that aliases share once in a level.
 */
export function nestsTooDeeply(value: unknown): boolean {
  let level = new Set<object>(isNode(value) ? [value] : []);
  for (let depth = 0; level.size > 0; depth++) {
    if (depth > limit) return true;
    const below = new Set<object>();
    for (const node of level) for (const child of Object.values(node)) if (isNode(child)) below.add(child);
    level = below;
  }
  return false;
}

/** The levels of objects and lists that a document may have. */
export const mostLevels = limit + 1;

/** The same as {@link nestsTooDeeply} for what `JSON.parse` returned, in which nothing is shared. */
export const jsonNestsTooDeeply = (value: unknown): boolean => isDeep(value, 0);

function isDeep(node: unknown, depth: number): boolean {
  if (!isNode(node)) return false;
  if (depth > limit) return true;
  if (Array.isArray(node)) return node.some((child) => isDeep(child, depth + 1));
  for (const key of Object.keys(node)) if (isDeep((node as Record<string, unknown>)[key], depth + 1)) return true;
  return false;
}

/**
 * The offset at which the brackets of a text nest more deeply than a document may, or undefined. Sees only brackets that follow each
 * other; the parser with positions needs a second to fail at them.
 */
export function tooManyBrackets(text: string): number | undefined {
  const found = brackets.exec(text);
  return found ? found.index + found[0].length - 1 : undefined;
}

const brackets = new RegExp(`(?:[[{]\\s*){${limit + 1}}`);

const isNode = (value: unknown): value is object => isObject(value) || Array.isArray(value);
