import type { JsonObject } from '@apimkit/openapi';
import { dialectOf } from '@apimkit/openapi/document';

/**
 * The value of a JSON text, when YAML reads the very same there; undefined where that is not certain. Spectral reads JSON as YAML:
 * objects must then keep the order of their keys, and tabs, characters that YAML does not print, double keys and merges mean something.
 */
export function plainJson(text: string): unknown {
  const value = lookAtPlainJson(text);
  // Functions of rulesets may change what they get, so each value is given away once.
  if (last) last.value = undefined;
  return value;
}

/** The same before the text is linted: {@link plainJson} then returns this very value, so that the text is read once. */
export function lookAtPlainJson(text: string): unknown {
  if (last?.text !== text || (last.isPlain && last.value === undefined)) last = { text, ...read(text) };
  return last.value;
}

interface Read {
  readonly isPlain: boolean;
  /** Levels of objects and lists, in a plain text. */
  readonly depth: number;
  readonly isSpecification: boolean;
  value: unknown;
}

let last: (Read & { readonly text: string }) | undefined;

function read(text: string): Read {
  const other = { isPlain: false, depth: 0, isSpecification: false, value: undefined };
  const depth = text.charCodeAt(0) !== brace || odd.test(text) ? undefined : depthOfPlain(text);
  if (depth === undefined) return other;
  try {
    const value: unknown = JSON.parse(text);
    const { swagger, openapi } = value as Readonly<Record<string, unknown>>;
    const isText = typeof (swagger ?? openapi) === 'string';
    const isSpecification = isText && dialectOf({ swagger, openapi } as JsonObject) !== undefined;
    return { isPlain: true, depth, isSpecification, value };
  } catch {
    return other;
  }
}

/** Whether {@link plainJson} just read a text that every other reader reads as well, and found that it is a specification. */
export const isPlainSpecification = (text: string): boolean => last?.text === text && last.isSpecification;

/** Whether a text is plain and has fewer levels than this. */
export function isShallowJson(text: string, levels: number): boolean {
  lookAtPlainJson(text);
  return last?.isPlain === true && last.depth < levels;
}

// What YAML does not take in a text, or reads in its own way.
const odd =
  /[^\n\r\x20-\x7e\xa0-\u1fff\u2010-\u2027\u2030-\ud7ff\ue000-\ufefe\uff00-\ufffd]|\\u[dD]|"(?:<<|__proto__)"|"[^"\n]{900}/;
const [brace, bracket, closing, quote, backslash, colon] = [123, 91, 125, 34, 92, 58];

interface Level {
  readonly keys: Set<string> | undefined;
  anyWord: boolean;
  lastNumber: number;
}

/**
 * The depth of a text in which no object has a key twice, and none has a whole number as a key that an object of JavaScript would move;
 * undefined for another.
 */
function depthOfPlain(text: string): number | undefined {
  const levels: Level[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 32) continue;
    if (code === brace || code === bracket) {
      levels.push({ keys: code === brace ? new Set() : undefined, anyWord: false, lastNumber: -1 });
      depth = Math.max(depth, levels.length);
    } else if (code === closing || code === 93) levels.pop();
    else if (code === quote) {
      const end = endOfString(text, at);
      const level = levels.at(-1);
      if (level?.keys && isFollowedByColon(text, end) && !addKey(level, level.keys, text.slice(at + 1, end)))
        return undefined;
      at = end;
    }
  }
  return depth;
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let count = 0;
  while (text.charCodeAt(at - 1 - count) === backslash) count += 1;
  return count % 2 === 1;
}

function isFollowedByColon(text: string, end: number): boolean {
  let at = end + 1;
  while (text.charCodeAt(at) <= 32) at += 1;
  return text.charCodeAt(at) === colon;
}

function addKey(level: Level, keys: Set<string>, key: string): boolean {
  // An escape may spell another key.
  if (keys.has(key) || key.includes('\\')) return false;
  keys.add(key);
  if (!/^\d+$/.test(key)) level.anyWord = true;
  else if (level.anyWord || Number(key) <= level.lastNumber) return false;
  else level.lastNumber = Number(key);
  return true;
}
