// Every supported Node has source text access and raw JSON; TypeScript has no types for them yet.
const { rawJSON } = JSON as JSON & { rawJSON(text: string): object };

/** A number that a double cannot represent. It prints the digits that were read, also as JSON. */
class ExactNumber extends Number {
  readonly #text: string;

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

// Fewer digits and smaller exponents always fit into a double.
const perhapsExact = /[\d.]{16}|\de[-+]?\d{3}/i;

type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown;

/**
 * `JSON.parse` that keeps every digit: a number that no double can represent becomes a `Number` object that prints its digits.
 *
 * @throws {SyntaxError} when the text is not JSON
 */
export function parseJson(text: string): unknown {
  if (!perhapsExact.test(text)) return JSON.parse(text);
  const exact: Reviver = (_, value, { source = '' }) =>
    typeof value !== 'number' || decimal(source) === decimal(String(value)) ? value : new ExactNumber(source);
  return JSON.parse(text, exact as Parameters<typeof JSON.parse>[1]);
}

/** The same text for equal numbers of any size. */
function decimal(literal: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)\.?(\d*)(?:e([-+]?\d+))?$/i.exec(literal) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  if (end === 0) return whole === '' ? literal : '0';
  return `${sign}${digits.slice(0, end)}e${Number(exponent) - fraction.length + digits.length - end}`;
}
