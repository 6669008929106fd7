/** What the first holds and the second does not, in order. */
export const without = <T>(all: Iterable<T>, others: ReadonlySet<T>): readonly T[] =>
  [...all].filter((one) => !others.has(one));
