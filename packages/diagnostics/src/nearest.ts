import { closest, distance } from 'fastest-levenshtein';

/** Maximum number of different letters in a suggestion; longer names may differ more. */
const reach = (name: string) => Math.max(2, name.length / 3);

/** Maximum number of names in a suggestion without a near match. */
const listed = 12;

/**
 * Returns the nearest name, ignoring case, if one is near enough.
 *
 * @param most maximum number of different letters; by default two, or a third of a longer name
 * @example
 * nearest('purpel', ['red', 'purple']); // 'purple'
 */
export function nearest(name: string, names: readonly string[], most: number = reach(name)): string | undefined {
  if (names.length === 0) return undefined;
  const lower = names.map((one) => one.toLowerCase());
  const found = closest(name.toLowerCase(), lower);
  return distance(name.toLowerCase(), found) <= most ? names[lower.indexOf(found)] : undefined;
}

/**
 * Returns help that names the nearest name, or else the known names.
 *
 * @param otherwise the help if there are no names
 * @example
 * suggestion('purpel', ['red', 'purple']); // 'Did you mean purple?'
 * suggestion('green', ['red', 'blue']); // 'Known: red, blue'
 */
export function suggestion(name: string, names: readonly string[], otherwise = ''): string {
  const near = nearest(name, names);
  if (near !== undefined) return `Did you mean ${near}?`;
  if (names.length === 0) return otherwise;
  return `Known: ${names.slice(0, listed).join(', ')}${names.length > listed ? ', …' : ''}`;
}
