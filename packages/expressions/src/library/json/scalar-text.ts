import type { Run } from '../../runtime/run.ts';
import { textOf } from '../../runtime/text.ts';
import { floatText } from './number-text.ts';
import { Numeric, type Scalar } from './numeric.ts';

/** The text of a value of a token, as its `ToString()` makes it. */
export function scalarText(run: Run | null, value: Scalar): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (value instanceof Numeric) return numericText(value);
  return textOf(run as Run, value);
}

/** The text of a number. */
export function numericText({ kind, value }: Numeric): string {
  if (kind === 'char') return String.fromCharCode(Number(value));
  if (kind === 'double' || kind === 'float') return floatText(value as number, kind === 'float');
  return String(value);
}
