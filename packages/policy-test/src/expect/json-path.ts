/** The parts of a path: `$.items[0]['a b']`; undefined if it is not a path. */
export function pathParts(path: string): readonly (string | number)[] | undefined {
  if (!/^\$(?:\.[\w-]+|\[-?\d+\]|\['[^']*'\]|\["[^"]*"\])*$/.test(path)) return undefined;
  return [...path.matchAll(/\.([\w-]+)|\[(-?\d+)\]|\['([^']*)'\]|\["([^"]*)"\]/g)].map(
    ([, name, index, single, double]) => (index === undefined ? (name ?? single ?? double ?? '') : Number(index)),
  );
}

/** What is at a path of JSON; undefined if nothing is there. A negative index counts from the end. */
export function valueAtPath(value: unknown, path: string): unknown {
  let at: unknown = value;
  for (const part of pathParts(path) ?? []) {
    if (Array.isArray(at)) at = typeof part === 'number' ? at.at(part) : undefined;
    else
      at = typeof at === 'object' && at !== null && Object.hasOwn(at, part) ? at[part as keyof typeof at] : undefined;
  }
  return at;
}
