import { Decimal } from '../../runtime/decimal.ts';
import { NetArray, type Value } from '../../runtime/values.ts';

/** The classes of values that are not strings, numbers or booleans. */
export type ScalarClass = 'decimal' | 'bytes' | 'date' | 'offset' | 'guid' | 'uri' | 'span';

/** The class of a value; undefined for others. */
export function classOf(value: Value): ScalarClass | undefined {
  if (value instanceof Decimal) return 'decimal';
  if (value instanceof NetArray) return value.items instanceof Uint8Array ? 'bytes' : undefined;
  return undefined;
}
