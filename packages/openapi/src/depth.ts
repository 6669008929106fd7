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

const isNode = (value: unknown): value is object => isObject(value) || Array.isArray(value);
