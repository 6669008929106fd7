/** A key that an object of a JSON text contains twice, and where the second is. */
export interface DuplicateKey {
  readonly key: string;
  readonly offset: number;
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/**
 * The first key that an object of a JSON text contains twice. `JSON.parse` takes the last of them; the importer of the service rejects
 * the text.
 *
 * @param text JSON that `JSON.parse` accepts
 */
export function duplicateKey(text: string): DuplicateKey | undefined {
  // The keys of each object around the current token; undefined for a list.
  const around: (Set<string> | undefined)[] = [];
  let last = { key: '', offset: 0 };
  for (const { 0: found, index } of text.matchAll(token)) {
    if (found === '{') around.push(new Set());
    else if (found === '[') around.push(undefined);
    else if (found === '}' || found === ']') around.pop();
    else if (found.startsWith('"')) last = { key: found, offset: index };
    else if (found === ':') {
      const keys = around.at(-1);
      const key = last.key.includes('\\') ? String(JSON.parse(last.key)) : last.key.slice(1, -1);
      if (keys?.has(key)) return { key, offset: last.offset };
      keys?.add(key);
    }
  }
  return undefined;
}
