/** A part of a pattern: one character, or what a wildcard stands for. */
type Part = string | typeof one | typeof star | typeof deepStar | typeof folders | typeof inFolders;
const one: unique symbol = Symbol('?');
const star: unique symbol = Symbol('*');
const deepStar: unique symbol = Symbol('**');
const folders: unique symbol = Symbol('**/');
/** Stands behind `folders`: between the first character of their names and the separator behind the last. */
const inFolders: unique symbol = Symbol('in **/');

/**
 * Makes a pattern with wildcards into a test, whatever the case of letters. `*` stands for any text and `?` for one character; with a
 * separator neither crosses it, `**` does, and `**` with a separator behind it stands for any folders or none.
 *
 * Patterns come out of a repository, and a regular expression made of many stars takes for ever: this one takes time in proportion to the
 * length of the pattern and of the text.
 *
 * @param separator what parts a path, such as `/`; none by default
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
    // Two stars say no more than one.
    if (typeof part === 'string' || part === one || part !== last) parts.push(part);
    if (part === folders && last !== folders) parts.push(inFolders);
    last = part;
    rest = rest.slice(text?.length ?? String(part).length);
  }
  return parts;
}

/** Adds a place in the pattern, and those that are reached from it without a character. */
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
