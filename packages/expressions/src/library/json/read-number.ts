import { double, long, Numeric } from './numeric.ts';
import { isSpace, type Scanner } from './scanner.ts';

/** Reads a number of JSON: integers of 64 bits or more, `double` for others, octal and hexadecimal ones. */
export function readNumber(scanner: Scanner): Numeric {
  const start = scanner.at;
  const digits = /[-+a-fA-FxX.0-9]*/y;
  digits.lastIndex = start;
  scanner.at += digits.exec(scanner.text)?.[0].length ?? 0;
  const next = scanner.character;
  if (next !== '' && next !== '\0' && !isSpace(next) && !',}])/'.includes(next))
    throw scanner.error(`Unexpected character encountered while parsing number: ${next}.`);
  const text = scanner.text.slice(start, scanner.at);
  scanner.hasStarted = true;
  const found = /^0[^.eE]/.test(text) ? otherBase(text) : decimal(scanner, text);
  if (found) return found;
  throw scanner.error(`Input string '${text}' is not a valid number.`);
}

function otherBase(text: string): Numeric | undefined {
  const isHex = /^0[xX][0-9a-fA-F]+$/.test(text);
  if (!isHex && !/^[0-7]+$/.test(text)) return undefined;
  const value = BigInt(isHex ? text : `0o${text}`);
  return value < 2n ** 64n ? long(BigInt.asIntN(64, value)) : undefined;
}

function decimal(scanner: Scanner, text: string): Numeric | undefined {
  if (/^-?\d+$/.test(text)) {
    if (text.length > 380) throw scanner.error(`JSON integer ${text} is too large to parse.`);
    const value = BigInt(text);
    return BigInt.asIntN(64, value) === value ? long(value) : new Numeric('big', value);
  }
  return /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text) ? double(Number(text)) : undefined;
}
