import { UnsupportedError } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { textOf } from '../../runtime/text.ts';
import { Box, type Value } from '../../runtime/values.ts';
import { DateTimeOffsetValue } from '../../runtime/time/date-time-offset.ts';
import { DateTimeValue } from '../../runtime/time/date-time.ts';
import { TimeSpanValue } from '../../runtime/time/time-span.ts';
import { isoDate } from '../json/dates.ts';

/** The text of a value that is added to XML: `true`, `1E+20`, `2020-01-01T00:00:00Z`. */
export function xmlText(run: Run, value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Box) return numberText(run, value);
  if (value instanceof DateTimeValue || value instanceof DateTimeOffsetValue) return isoDate(value);
  if (value instanceof TimeSpanValue) throw new UnsupportedError('TimeSpan in XML is not supported');
  return textOf(run, value);
}

function numberText(run: Run, box: Box): string {
  const { keyword } = box.type.declaration;
  if (typeof box.value === 'number' && (keyword === 'double' || keyword === 'float')) {
    if (Object.is(box.value, -0)) return '-0';
    if (box.value === Number.POSITIVE_INFINITY) return 'INF';
    if (box.value === Number.NEGATIVE_INFINITY) return '-INF';
  }
  return textOf(run, box);
}
