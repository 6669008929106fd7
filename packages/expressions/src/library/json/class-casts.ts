import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { DateTimeValue } from '../../runtime/time/date-time.ts';
import { DateTimeOffsetValue } from '../../runtime/time/date-time-offset.ts';
import { TimeSpanValue } from '../../runtime/time/time-span.ts';
import { NetArray, type Value } from '../../runtime/values.ts';
import { callMember } from '../members.ts';
import { GuidValue } from '../system/guid.ts';
import { UriValue } from '../system/uri.ts';
import type { Scalar } from './numeric.ts';

/** `Convert.ToDateTime`. */
function toDate(run: Run, value: Scalar): Value {
  if (value === null) return DateTimeValue.minimum;
  if (value instanceof DateTimeValue) return value;
  if (value instanceof DateTimeOffsetValue) return new DateTimeValue(value.ticks);
  if (typeof value === 'string') return callMember(run, 'DateTime', 'static DateTime Parse(string)', value);
  throw exception('InvalidCastException', "Invalid cast to 'DateTime'.");
}

function toOffset(run: Run, value: Scalar): Value {
  if (value instanceof DateTimeOffsetValue) return value;
  if (typeof value === 'string') return callMember(run, 'DateTimeOffset', 'static DateTimeOffset Parse(string)', value);
  return new DateTimeOffsetValue((toDate(run, value) as DateTimeValue).ticks, 0n);
}

function toGuid(run: Run, value: Scalar): Value {
  if (value instanceof GuidValue) return value;
  if (value instanceof NetArray) return callMember(run, 'Guid', 'new(byte[])', value);
  return callMember(run, 'Guid', 'new(string)', value);
}

const toSpan = (run: Run, value: Scalar): Value =>
  value instanceof TimeSpanValue ? value : callMember(run, 'TimeSpan', 'static TimeSpan Parse(string)', value);

const toUri = (run: Run, value: Scalar): Value =>
  value instanceof UriValue ? value : callMember(run, 'Uri', 'new(string)', value);

const text = ['String', 'Comment', 'Raw'] as const;

/** Casts of tokens to structs of .NET. */
export const classCasts = {
  DateTime: { name: 'DateTime', from: [...text, 'Date'], convert: toDate },
  DateTimeOffset: { name: 'DateTimeOffset', from: [...text, 'Date'], convert: toOffset },
  Guid: { name: 'Guid', from: [...text, 'Guid', 'Bytes'], convert: toGuid },
  Uri: { name: 'Uri', from: [...text, 'Uri'], isReference: true, convert: toUri },
  TimeSpan: { name: 'TimeSpan', from: [...text, 'TimeSpan'], convert: toSpan },
} as const;
