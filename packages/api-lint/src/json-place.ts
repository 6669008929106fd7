import type { ValuePath } from './specification-facts.ts';

/** Two offsets: start and end. */
export type Stretch = readonly [number, number];

/**
 * Finds a value in a JSON text without reading the rest of it: the range of a scalar, or of the key of an object or array; for a path that does
 * not exist, of the nearest ancestor.
 *
 * @param text JSON that `JSON.parse` accepts
 * @param isUnique no object has a key twice, so that the first one counts; otherwise the last one does
 */
export function jsonPlace(text: string, path: ValuePath, isUnique = false): Stretch | undefined {
  let found: Stretch | undefined;
  let at = spaceEnd(text, 0);
  for (const key of path) {
    const next =
      text[at] === '[' ? itemOf(text, at, key) : text[at] === '{' ? memberOf(text, at, key, isUnique) : undefined;
    if (!next) break;
    found = next.shown;
    at = next.at;
  }
  return found;
}

interface Child {
  readonly shown: Stretch;
  /** Where the value starts. */
  readonly at: number;
}

function itemOf(text: string, list: number, key: string): Child | undefined {
  let at = spaceEnd(text, list + 1);
  for (let index = 0; text[at] !== ']'; index += 1) {
    const end = valueEnd(text, at);
    if (index === Number(key)) return { shown: [at, end], at };
    at = nextAfter(text, end);
  }
  return undefined;
}

/** Of a key that is there twice, the last one counts; reading ends at one that is there once. */
function memberOf(text: string, object: number, key: string, isUnique: boolean): Child | undefined {
  let found: Child | undefined;
  let at = spaceEnd(text, object + 1);
  while (text[at] !== '}') {
    const keyEnd = stringEnd(text, at);
    const written = text.slice(at + 1, keyEnd - 1);
    const name = written.includes('\\') ? JSON.parse(text.slice(at, keyEnd)) : written;
    const value = spaceEnd(text, spaceEnd(text, keyEnd) + 1);
    const isScalar = text[value] !== '{' && text[value] !== '[';
    if (isUnique && name === key && !isScalar) return { shown: [at, keyEnd], at: value };
    const end = valueEnd(text, value);
    if (name === key) found = { shown: isScalar ? [value, end] : [at, keyEnd], at: value };
    if (isUnique && found) return found;
    at = nextAfter(text, end);
  }
  return found;
}

/** Where the next item starts, or the closing bracket is. */
function nextAfter(text: string, end: number): number {
  const at = spaceEnd(text, end);
  return text[at] === ',' ? spaceEnd(text, at + 1) : at;
}

function spaceEnd(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) <= 32) at += 1;
  return at;
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === quote) return at + 1;
  }
}

const [quote, backslash, comma] = [34, 92, 44];
const isOpening = (code: number) => code === 123 || code === 91;
const isClosing = (code: number) => code === 125 || code === 93;

function valueEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = stringEnd(text, at) - 1;
      if (depth === 0) return at + 1;
    } else if (isOpening(code)) depth += 1;
    else if (isClosing(code)) {
      // The bracket of what contains a number or a word.
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (depth === 0 && (code === comma || code <= 32)) return at;
  }
  return text.length;
}
