/** Returns the items of the first set that are not in the second, in order. */
export const without = <T>(all: Iterable<T>, others: ReadonlySet<T>): readonly T[] =>
  [...all].filter((one) => !others.has(one));
