/** The case of a name; undefined for a single word, which has none. */
export function caseOf(name: string): 'camelCase' | 'PascalCase' | 'snake_case' | 'kebab-case' | undefined {
  if (/^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/.test(name)) return 'snake_case';
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(name)) return 'kebab-case';
  if (/^[a-z]+[a-z0-9]*(?:[A-Z][A-Za-z0-9]*)+$/.test(name)) return 'camelCase';
  return /^(?:[A-Z][a-z0-9]+)+[A-Z]?$/.test(name) ? 'PascalCase' : undefined;
}

/** The members whose names are not in the case of the majority, with that case; none when no case has a majority. */
export function unusualNames<T>(all: readonly T[], nameOf: (one: T) => string): readonly (readonly [T, string])[] {
  const counts = new Map<string, number>();
  const cased = all.flatMap((one) => {
    const found = caseOf(nameOf(one));
    if (found !== undefined) counts.set(found, (counts.get(found) ?? 0) + 1);
    return found === undefined ? [] : [[one, found] as const];
  });
  const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (usual === undefined || (counts.get(usual) ?? 0) * 2 <= cased.length) return [];
  return cased.filter(([, found]) => found !== usual).map(([one]) => [one, usual] as const);
}
