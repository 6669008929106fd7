// Source text access and raw JSON are in every Node that we run on; the types of the language do not know them yet.
const { isRawJSON, rawJSON } = JSON as JSON & { rawJSON(text: string): object; isRawJSON(value: unknown): boolean };

/**
 * A number that a double cannot store, in the digits in which it was written. It is a `Number`, so that calculating and comparing
 * sizes work with the nearest double; printed as text or as JSON it is what was written.
 *
 * @example
 * JSON.stringify({ maximum: new ExactNumber('9223372036854775807') }); // '{"maximum":9223372036854775807}'
 */
export class ExactNumber extends Number {
  readonly #text: string;

  /** @throws {SyntaxError} when the text is not a JSON number */
  constructor(text: string) {
    super(JSON.parse(text));
    this.#text = text;
  }

  override toString(): string {
    return this.#text;
  }

  toJSON(): object {
    return rawJSON(this.#text);
  }
}

/** True for an object that represents a number, and for what `toJSON` passes to a replacer. */
export const isExact = (value: unknown): boolean => value instanceof Number || isRawJSON(value);

/** True for every number, exact ones included. */
export const isNumber = (value: unknown): value is number => typeof value === 'number' || value instanceof Number;

/**
 * The number of a JSON literal: a double if that is the same number, otherwise an {@link ExactNumber}. Typed as `number`
 * because it is used as one; `typeof` distinguishes the two, {@link isNumber} does not.
 */
export function numberFrom(literal: string): number {
  const value = Number(literal);
  return decimal(literal) === decimal(String(value)) ? value : (new ExactNumber(literal) as unknown as number);
}

/**
 * Compares two numbers to the last digit, where operators see the nearest doubles.
 *
 * @returns below zero when the first is less, above zero when it is greater, else 0
 * @example
 * compareNumbers(numberFrom('9007199254740993'), 9007199254740992); // 1
 */
export function compareNumbers(one: number, other: number): number {
  const [near, far] = [Number(one), Number(other)];
  if (near !== far) return near < far ? -1 : 1;
  if (typeof one === 'number' && typeof other === 'number') return 0;
  const [a, b] = [partsOf(String(one)), partsOf(String(other))];
  if (a.isNegative !== b.isNegative) return a.isNegative ? -1 : 1;
  return a.isNegative ? sizeOrder(b, a) : sizeOrder(a, b);
}

interface Decimal {
  readonly isNegative: boolean;
  /** Without zeros at either end; none for zero. */
  readonly digits: string;
  /** Power of ten of the last digit. */
  readonly exponent: number;
}

function sizeOrder(a: Decimal, b: Decimal): number {
  if (a.digits === '' || b.digits === '') return a.digits.length - b.digits.length;
  const magnitude = a.exponent + a.digits.length - b.exponent - b.digits.length;
  if (magnitude !== 0) return magnitude;
  const length = Math.max(a.digits.length, b.digits.length);
  const [first, second] = [a.digits.padEnd(length, '0'), b.digits.padEnd(length, '0')];
  return first === second ? 0 : first < second ? -1 : 1;
}

function partsOf(literal: string): Decimal {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)\.?(\d*)(?:e([-+]?\d+))?$/i.exec(literal) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return {
    isNegative: sign === '-' && end > 0,
    digits: digits.slice(0, end),
    exponent: Number(exponent) - fraction.length + digits.length - end,
  };
}

/** One spelling for equal numbers, whatever their size. */
function decimal(literal: string): string {
  if (!/^-?\d/.test(literal)) return literal;
  const { isNegative, digits, exponent } = partsOf(literal);
  return digits === '' ? '0' : `${isNegative ? '-' : ''}${digits}e${exponent}`;
}

// Fewer digits and smaller exponents always fit into a double. Digits inside a string only cost time.
const perhapsExact = /(?:^|[\s:[,{+-])(?:[\d.]{16}|\d[\d.]*e[-+]?\d{3}|0x[\da-f]{13}|0o[0-7]{17})/im;

// The same without what comes before: most texts have none, and this one looks only where a digit is.
const digits = /[\d.]{16}|[\d.]e[-+]?\d{3}|0x[\da-f]{13}|0o[0-7]{17}/i;

/** Whether a text may contain a number that only an {@link ExactNumber} can store. */
export const mayHoldExact = (text: string): boolean => digits.test(text) && perhapsExact.test(text);

type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown;

/**
 * `JSON.parse` that keeps every digit. Takes the native path unless a number may need more.
 *
 * @throws {SyntaxError} when the text is not JSON
 */
export function parseJson(text: string): unknown {
  if (!mayHoldExact(text)) return JSON.parse(text);
  const exact: Reviver = (_, value, { source }) =>
    typeof value === 'number' && source !== undefined ? numberFrom(source) : value;
  return JSON.parse(text, exact as Parameters<typeof JSON.parse>[1]);
}
