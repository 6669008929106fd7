import { Decimal } from './decimal.ts';
import { NetException, UnsupportedError } from './exception.ts';
import { formatEnum } from './format/enum.ts';
import { formatNumber, type NumberKind } from './format/number.ts';
import { netName } from './net-name.ts';
import type { Run } from './run.ts';
import { Box, NetArray, type Value } from './values.ts';

/** What a class of the library has so that its values become text. */
export interface Textual {
  toText(run: Run): string;
  /** `IFormattable.ToString(format)`. */
  toFormat?(run: Run, format: string | null): string;
}

/** The text of a value as `object.ToString()` makes it, in the invariant culture; empty for null. */
export const textOf = (run: Run, value: Value): string => formatted(run, value, null);

/** The text of a value in a format, as composite formatting makes it: types without formats ignore it. */
export function formatted(run: Run, value: Value, format: string | null): string {
  // `D100000000` has as many digits.
  if (format !== null && /^[A-Za-z]\d{4,}$/.test(format)) run.grow(Number(format.slice(1)));
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (value instanceof Box) return textOfBox(value, format);
  if (value instanceof Decimal) return formatNumber('decimal', value, format);
  if (value instanceof NetArray) return netName(run.types.of(value));
  if (value instanceof NetException)
    throw new UnsupportedError('The text of an exception has its stack trace; use Message');
  const { toText, toFormat } = value as Partial<Textual>;
  if (toFormat && format) return toFormat.call(value, run, format);
  if (!toText)
    throw new UnsupportedError(
      `ToString of ${typeof value === 'function' ? 'a delegate' : netName(run.types.of(value))}`,
    );
  return toText.call(value, run);
}

function textOfBox({ type, value }: Box, format: string | null): string {
  const { declaration } = type;
  if (declaration.keyword === 'char') return String.fromCharCode(Number(value));
  if (declaration.kind === 'enum') return formatEnum(declaration, Number(value), format);
  return formatNumber(declaration.keyword as NumberKind, value, format);
}
