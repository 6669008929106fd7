/** How a name is written; undefined where one word says nothing of it. */
export function caseOf(name: string): 'camelCase' | 'PascalCase' | 'snake_case' | 'kebab-case' | undefined {
  if (/^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/.test(name)) return 'snake_case';
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(name)) return 'kebab-case';
  if (/^[a-z]+[a-z0-9]*(?:[A-Z][A-Za-z0-9]*)+$/.test(name)) return 'camelCase';
  return /^(?:[A-Z][a-z0-9]+)+[A-Z]?$/.test(name) ? 'PascalCase' : undefined;
}

/** The members that are not written as most are; none where no way of writing is in the majority. */
export function oddOnes<T>(all: readonly T[], nameOf: (one: T) => string): readonly (readonly [T, string])[] {
  const counts = new Map<string, number>();
  const cased = all.flatMap((one) => {
    const style = caseOf(nameOf(one));
    if (style !== undefined) counts.set(style, (counts.get(style) ?? 0) + 1);
    return style === undefined ? [] : [[one, style] as const];
  });
  const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (usual === undefined || (counts.get(usual) ?? 0) * 2 <= cased.length) return [];
  return cased.filter(([, style]) => style !== usual).map(([one]) => [one, usual] as const);
}

/** A value of a document for a message; a value that is not a scalar is named by its type. */
export function wordOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
