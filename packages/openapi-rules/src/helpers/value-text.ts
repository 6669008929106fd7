/** A value of a document for a message; a value that is not a scalar is named by its type. */
export function valueText(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

/** A value on one line with at most 60 characters. */
export function excerpt(value: unknown): string {
  const line = valueText(value).replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
