import type { NetException } from '../../runtime/exception.ts';
import { escapes } from './escapes.ts';

/** What reading an escape needs of the scanner. */
interface Source {
  readonly text: string;
  at: number;
  error(message: string): NetException;
}

/** Reads what follows a backslash. Halves of surrogate pairs are replaced. */
export function readEscape(source: Source): string {
  const character = source.text[source.at++] as string;
  if (character !== 'u') {
    const found = escapes[character];
    if (found === undefined) throw source.error(`Bad JSON escape sequence: \\${character}.`);
    return found;
  }
  let text = '';
  let unit = hexUnit(source);
  while (isHigh(unit)) {
    if (!source.text.startsWith('\\u', source.at)) return `${text}\ufffd`;
    source.at += 2;
    const next = hexUnit(source);
    text += isLow(next) ? String.fromCharCode(unit, next) : '\ufffd';
    if (isLow(next)) return text;
    unit = next;
    if (!isHigh(unit)) return text + String.fromCharCode(unit);
  }
  return text + (isLow(unit) ? '\ufffd' : String.fromCharCode(unit));
}

function hexUnit(source: Source): number {
  const digits = source.text.slice(source.at, source.at + 4);
  if (digits.length < 4) throw source.error('Unexpected end while parsing Unicode escape sequence.');
  if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw source.error(`Invalid Unicode escape sequence: \\u${digits}.`);
  source.at += 4;
  return Number.parseInt(digits, 16);
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
