import { badFormat, tooLarge } from '../../../runtime/errors.ts';
import type { Cursor } from './cursor.ts';
import { type Filter, inIndexer, openIndexer, pathError } from './types.ts';

/** Reads `[0]`, `[0,1]`, `[*]` and `[start:end:step]`, after the bracket. */
export function readIndexer(cursor: Cursor, close: string): Filter {
  const indexes: number[] = [];
  const bounds: (number | undefined)[] = [];
  let isList = false;
  let colons = 0;
  for (;;) {
    const digits = cursor.digits();
    const character = cursor.text[cursor.at];
    if (character === undefined) throw pathError(openIndexer);
    if (character === close) {
      if (colons > 0) {
        if (digits !== '') bounds[Math.min(colons, 2)] = indexOf(digits);
        const [start, end, step] = bounds;
        return { is: 'slice', ...defined({ start, end, step }) };
      }
      if (digits === '') throw pathError('Array index expected.');
      indexes.push(indexOf(digits));
      return { is: 'index', indexes };
    }
    if (character === ',') {
      if (digits === '') throw pathError('Array index expected.');
      isList = true;
      indexes.push(indexOf(digits));
    } else if (character === ':') {
      if (digits !== '') bounds[Math.min(colons, 2)] = indexOf(digits);
      colons++;
    } else if (character === '*' && digits === '' && !isList) {
      cursor.at++;
      cursor.ensure(openIndexer);
      cursor.skipSpace();
      if (cursor.text[cursor.at] !== close) throw pathError(inIndexer + character);
      return { is: 'index', indexes: null };
    } else throw pathError(inIndexer + character);
    cursor.at++;
    cursor.skipSpace();
  }
}

function indexOf(digits: string): number {
  if (!/^-?\d+$/.test(digits)) throw badFormat(digits);
  const value = Number(digits);
  if (value > 2147483647 || value < -2147483648) throw tooLarge('an Int32');
  return value;
}

const defined = (bounds: Record<string, number | undefined>): Record<string, number> =>
  Object.fromEntries(Object.entries(bounds).filter(([, value]) => value !== undefined)) as Record<string, number>;
