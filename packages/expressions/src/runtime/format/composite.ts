import { exception } from '../exception.ts';
import type { Run } from '../run.ts';
import { formatted } from '../text.ts';
import type { Value } from '../values.ts';

/** The text of one item of a composite format: `{value,alignment:format}`. The value is as `object`. */
export function formatComposite(run: Run, value: Value, alignment: number, format: string | null): string {
  const text = formatted(run, value, format);
  const width = Math.abs(alignment);
  if (width <= text.length) return text;
  run.grow(width);
  return alignment < 0 ? text.padEnd(width) : text.padStart(width);
}

const invalid = (at: number, reason: string) =>
  exception(
    'FormatException',
    `Input string was not in a correct format. Failure to parse near offset ${at}. ${reason}`,
  );

/** `{0,5:F2}`, after its brace. */
const item = /(\d+) *(?:, *(-?\d+) *)?(?::([^{}]*))?\}/y;

/**
 * `string.Format`.
 *
 * @throws FormatException
 */
export function formatText(run: Run, format: string, values: readonly Value[]): string {
  let text = '';
  for (let at = 0; at < format.length; ) {
    const brace = format.slice(at).search(/[{}]/);
    if (brace < 0) return text + format.slice(at);
    text += format.slice(at, at + brace);
    at += brace;
    const one = format[at];
    if (format[at + 1] === one) {
      text += one;
      at += 2;
      continue;
    }
    if (one === '}') throw invalid(at + 1, 'Unexpected closing brace without a corresponding opening brace.');
    item.lastIndex = at + 1;
    const [found, index = '', alignment, inner] = item.exec(format) ?? [];
    if (found === undefined) throw invalid(at + 1, problemAt(format, at + 1));
    if (Number(index) >= values.length)
      throw exception(
        'FormatException',
        'Index (zero based) must be greater than or equal to zero and less than the size of the argument list.',
      );
    const part = formatComposite(run, values[Number(index)] ?? null, Number(alignment ?? 0), inner ?? null);
    run.spend();
    run.grow(part.length);
    text += part;
    at += 1 + found.length;
  }
  return text;
}

function problemAt(format: string, at: number): string {
  if (at >= format.length) return 'Format item ends prematurely.';
  return /\d/.test(format[at] ?? '') ? 'Format item ends prematurely.' : 'Expected an ASCII digit.';
}
