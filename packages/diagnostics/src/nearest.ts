import { closest, distance } from 'fastest-levenshtein';

/** How many letters may differ in a name that was still meant; longer names may differ more. */
const reach = (name: string) => Math.max(2, name.length / 3);

/** How many names a reader is told of when none is near. */
const listed = 12;

/**
 * The name that was probably meant, when one is near enough; upper and lower case do not matter.
 *
 * @param most how many letters may differ; by default two, or a third of a longer name
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
 * Advice that names what was probably meant, else what there is.
 *
 * @param otherwise what to say when there are no names at all
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
