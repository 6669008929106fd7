/** The first difference between two values of JSON: where it is, and both sides. The order of properties does not matter. */
export interface Difference {
  readonly path: string;
  /** Undefined: absent. */
  readonly expected: unknown;
  readonly actual: unknown;
}

/** Finds the first difference; undefined if the values are equal. */
export function differenceOf(expected: unknown, actual: unknown, path = '$'): Difference | undefined {
  if (Array.isArray(expected) && Array.isArray(actual))
    return first(
      Array.from({ length: Math.max(expected.length, actual.length) }, (_, index) => index),
      (index) => differenceOf(expected[index], actual[index], `${path}[${index}]`),
    );
  if (isObject(expected) && isObject(actual))
    return first([...new Set([...Object.keys(expected), ...Object.keys(actual)])], (name) =>
      differenceOf(own(expected, name), own(actual, name), `${path}.${name}`),
    );
  return expected === actual ? undefined : { path, expected, actual };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (value: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(value, name) ? value[name] : undefined;

function first<T>(items: readonly T[], find: (item: T) => Difference | undefined): Difference | undefined {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return undefined;
}

/** A value in a message; absent if it is undefined. */
export const shown = (value: unknown): string => {
  const text = value === undefined ? 'absent' : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 297)}...` : text;
};
