import { UnsupportedError } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { textOf } from '../../runtime/text.ts';
import { Box, type Value } from '../../runtime/values.ts';
import { dateText } from '../json/dates.ts';

/** The text of a value that is added to XML: `true`, `1E+20`, `2020-01-01T00:00:00Z`. */
export function xmlText(run: Run, value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Box) return numberText(run, value);
  const date = dateText(value);
  if (date !== undefined) return date;
  if (run.types.of(value).declaration.name === 'System.TimeSpan')
    throw new UnsupportedError('TimeSpan in XML is not supported');
  return textOf(run, value);
}

function numberText(run: Run, box: Box): string {
  if (box.value === Number.POSITIVE_INFINITY) return 'INF';
  return box.value === Number.NEGATIVE_INFINITY ? '-INF' : textOf(run, box);
}
