import { Decimal } from '../../runtime/decimal.ts';
import { DateTimeValue } from '../../runtime/time/date-time.ts';
import { DateTimeOffsetValue } from '../../runtime/time/date-time-offset.ts';
import { TimeSpanValue } from '../../runtime/time/time-span.ts';
import { NetArray, type Value } from '../../runtime/values.ts';
import { GuidValue } from '../system/guid.ts';
import { UriValue } from '../system/uri.ts';

/** The classes of values that are not strings, numbers or booleans. */
export type ScalarClass = 'decimal' | 'bytes' | 'date' | 'offset' | 'guid' | 'uri' | 'span';

/** The class of a value; undefined for others. */
export function classOf(value: Value): ScalarClass | undefined {
  if (value instanceof Decimal) return 'decimal';
  if (value instanceof DateTimeValue) return 'date';
  if (value instanceof DateTimeOffsetValue) return 'offset';
  if (value instanceof GuidValue) return 'guid';
  if (value instanceof TimeSpanValue) return 'span';
  if (value instanceof UriValue) return 'uri';
  if (value instanceof NetArray) return value.items instanceof Uint8Array ? 'bytes' : undefined;
  return undefined;
}
