import type { Run } from '../../runtime/run.ts';
import { textOf } from '../../runtime/text.ts';
import { DateTimeOffsetValue } from '../../runtime/time/date-time-offset.ts';
import { TimeSpanValue } from '../../runtime/time/time-span.ts';
import { Box, type Value } from '../../runtime/values.ts';
import { dateText } from '../json/dates.ts';
import { type XContainer, XText } from './nodes.ts';
import { descendantNodes } from './walk.ts';

/** The text inside of an element. */
export function textIn(run: Run, container: XContainer): string {
  let text = '';
  for (const node of descendantNodes(run, container)) if (node instanceof XText) text += node.value;
  run.grow(text.length);
  return text;
}

/** The text of a value that is added to XML: `true`, `1E+20`, `2020-01-01T00:00:00Z`, `PT1M30S`. */
export function xmlText(run: Run, value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Box) return numberText(run, value);
  if (value instanceof TimeSpanValue) return durationText(value.ticks);
  const date = dateText(value);
  if (date === undefined) return textOf(run, value);
  return value instanceof DateTimeOffsetValue ? date.replace(/\+00:00$/, 'Z') : date;
}

function numberText(run: Run, box: Box): string {
  if (box.value === Number.POSITIVE_INFINITY) return 'INF';
  return box.value === Number.NEGATIVE_INFINITY ? '-INF' : textOf(run, box);
}

/** A duration of XML Schema. */
function durationText(ticks: bigint): string {
  const size = ticks < 0n ? -ticks : ticks;
  const seconds = size / 10_000_000n;
  const fraction = String(size % 10_000_000n)
    .padStart(7, '0')
    .replace(/0+$/, '');
  const part = (value: bigint, unit: string) => (value > 0n ? `${value}${unit}` : '');
  const second = seconds % 60n > 0n || fraction ? `${seconds % 60n}${fraction && `.${fraction}`}S` : '';
  const time = part((seconds / 3600n) % 24n, 'H') + part((seconds / 60n) % 60n, 'M') + second;
  const days = part(seconds / 86_400n, 'D');
  return `${ticks < 0n ? '-' : ''}P${days}${time && `T${time}`}${days || time ? '' : 'T0S'}`;
}
