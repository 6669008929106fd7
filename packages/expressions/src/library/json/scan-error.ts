import { exception, type NetException } from '../../runtime/exception.ts';

/** A container that the reader is inside of. */
export interface Level {
  readonly type: 'Object' | 'Array';
  /** The name of the last property. */
  name: string | null;
  /** The index of the last item; -1 before the first. */
  index: number;
}

/** The path of the reader, as its exceptions have it. */
export const pathOf = (levels: readonly Level[]): string =>
  levels.reduce((path, level) => path + partOf(level, path === ''), '');

function partOf({ type, name, index }: Level, isFirst: boolean): string {
  if (type === 'Array') return index < 0 ? '' : `[${index}]`;
  return name === null ? '' : propertyPart(name, isFirst);
}

/** The part of a path that is the name of a property. */
export function propertyPart(name: string, isFirst: boolean): string {
  if (special.test(name)) return `['${name.replace(escaped, escapeOf)}']`;
  return isFirst ? name : `.${name}`;
}

const special = /[. '/"[\]()\t\n\r\f\b\\\u0085\u2028\u2029]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are escaped
const escaped = /['\\\u0000-\u001f\u0085\u2028\u2029]/g;
const shortEscapes: Record<string, string> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\f': '\\f', '\b': '\\b' };

function escapeOf(character: string): string {
  if (character === "'" || character === '\\') return `\\${character}`;
  return shortEscapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** `JsonReaderException`. */
export const readerError = (message: string, levels: readonly Level[], line: number, position: number): NetException =>
  exception(
    'Newtonsoft.Json.JsonReaderException',
    `${message}${message.endsWith('.') ? '' : '.'} Path '${pathOf(levels)}', line ${line}, position ${position}.`,
  );
