import { closest, distance } from 'fastest-levenshtein';

/** The name that was probably meant, when one is near enough. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const lower = name.toLowerCase();
  const found = closest(
    lower,
    names.map((one) => one.toLowerCase()),
  );
  const original = names.find((one) => one.toLowerCase() === found) ?? found;
  return distance(lower, found) <= Math.max(2, name.length / 3) ? original : undefined;
}

/** Advice that names what was probably meant, or what there is. */
export function suggestion(name: string, names: readonly string[], otherwise: string): string {
  const near = nearest(name, names);
  if (near !== undefined) return `Did you mean ${near}?`;
  if (names.length === 0) return otherwise;
  return `Known: ${names.slice(0, 12).join(', ')}${names.length > 12 ? ', …' : ''}`;
}
