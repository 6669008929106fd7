/** A difference between two values of JSON: where it is, and both sides. */
export interface Difference {
  readonly path: readonly (string | number)[];
  /** Undefined: absent. */
  readonly expected: unknown;
  readonly actual: unknown;
}

/** Finds the differences between two values; the order of properties does not matter. */
export function differencesOf(
  expected: unknown,
  actual: unknown,
  path: readonly (string | number)[] = [],
): readonly Difference[] {
  if (Array.isArray(expected) && Array.isArray(actual))
    return Array.from({ length: Math.max(expected.length, actual.length) }, (_, index) =>
      differencesOf(expected[index], actual[index], [...path, index]),
    ).flat();
  if (isObject(expected) && isObject(actual))
    return [...new Set([...Object.keys(expected), ...Object.keys(actual)])].flatMap((name) =>
      differencesOf(own(expected, name), own(actual, name), [...path, name]),
    );
  return expected === actual ? [] : [{ path, expected, actual }];
}

/** `$.items[0].sku`. */
export const pathText = (path: readonly (string | number)[]): string =>
  `$${path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('')}`;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (value: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(value, name) ? value[name] : undefined;
