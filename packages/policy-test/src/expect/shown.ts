/** Most characters of a value in a message. */
const most = 300;
/** Characters in front of the first difference. */
const before = 80;

/** A value in a message; absent if it is undefined. */
export const shown = (value: unknown): string => cut(textOf(value), 0);

/** Two values that differ, each in a message: of long ones, the part with the first difference. */
export function shownBoth(expected: unknown, actual: unknown): readonly [expected: string, actual: string] {
  const [one, other] = [textOf(expected), textOf(actual)];
  const length = Math.max(one.length, other.length);
  if (length <= most) return [one, other];
  const first = Array.from({ length }, (_, index) => index).find((index) => one[index] !== other[index]) ?? 0;
  const start = Math.max(0, Math.min(first - before, length - most));
  return [cut(one, start), cut(other, start)];
}

const textOf = (value: unknown): string => (value === undefined ? 'absent' : JSON.stringify(value));

const cut = (text: string, start: number): string => {
  const end = start + most;
  return `${start > 0 ? '...' : ''}${text.slice(start, end)}${end < text.length ? '...' : ''}`;
};
