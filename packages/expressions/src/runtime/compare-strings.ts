const collator = new Intl.Collator('und');

/** How the invariant culture orders strings: `string.Compare(a, b)`. */
export const compareByCulture = (a: string, b: string): number => collator.compare(a, b);
