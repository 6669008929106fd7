/** A part of a pattern: one character, or a wildcard. */
type Part = string | typeof one | typeof star | typeof deepStar | typeof folders | typeof inFolders;
const one: unique symbol = Symbol('?');
const star: unique symbol = Symbol('*');
const deepStar: unique symbol = Symbol('**');
const folders: unique symbol = Symbol('**/');
/** Follows `folders`: between the first character of their names and the last separator. */
const inFolders: unique symbol = Symbol('in **/');

/**
 * Creates a case-insensitive test for a pattern with wildcards. `*` matches any text and `?` one character. Neither matches the
 * separator; `**` does, and `**` followed by a separator matches any number of folders.
 *
 * Patterns come from a repository, and a regular expression with many stars can take exponential time. This test takes time
 * proportional to the length of the pattern and of the text.
 *
 * @param separator path separator, such as `/`; none by default
 * @example
 * wildcards('orders-*')('Orders-v1'); // true
 * wildcards('apis/**\/*.xml', '/')('apis/a/policy.xml'); // true
 */
export function wildcards(pattern: string, separator?: string): (text: string) => boolean {
  const parts = partsOf(pattern.toLowerCase(), separator);
  return (text) => {
    let places = reached(new Set(), 0, parts);
    for (const character of text.toLowerCase()) {
      places = after(places, character, parts, separator);
      if (places.size === 0) return false;
    }
    return places.has(parts.length);
  };
}

function partsOf(pattern: string, separator: string | undefined): readonly Part[] {
  const known = new Map<string, Part>([
    ['?', one],
    ['*', star],
  ]);
  if (separator !== undefined) known.set('**', deepStar).set(`**${separator}`, folders);
  const parts: Part[] = [];
  let last: Part | undefined;
  for (let rest = pattern; rest !== ''; ) {
    const text = [3, 2, 1].map((length) => rest.slice(0, length)).find((start) => known.has(start));
    const part: Part = text === undefined ? String.fromCodePoint(rest.codePointAt(0) ?? 0) : (known.get(text) ?? text);
    // Two stars are equivalent to one.
    if (typeof part === 'string' || part === one || part !== last) parts.push(part);
    if (part === folders && last !== folders) parts.push(inFolders);
    last = part;
    rest = rest.slice(text?.length ?? String(part).length);
  }
  return parts;
}

/** Adds a position in the pattern, and those reachable from it without a character. */
function reached(places: Set<number>, place: number, parts: readonly Part[]): Set<number> {
  const pending = [place];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (places.has(at)) continue;
    places.add(at);
    const part = parts[at];
    if (part === star || part === deepStar) pending.push(at + 1);
    else if (part === folders) pending.push(at + 1, at + 2);
  }
  return places;
}

function after(places: ReadonlySet<number>, character: string, parts: readonly Part[], separator?: string) {
  const next = new Set<number>();
  for (const place of places) {
    const part = parts[place];
    const crosses = character === separator;
    const stays = part === deepStar || part === inFolders || (part === star && !crosses);
    const passes = part === character || (part === one && !crosses) || (part === inFolders && crosses);
    if (stays) reached(next, place, parts);
    if (passes) reached(next, place + 1, parts);
  }
  return next;
}
