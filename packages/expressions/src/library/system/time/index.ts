import { dayNames } from '../../../runtime/time/calendar.ts';
import { declareType, type TypeDeclaration } from '../../../types/declare.ts';
import { dateTimeType } from './date-time.ts';
import { dateTimeOffsetType } from './date-time-offset.ts';
import { timeSpanType } from './time-span.ts';

export const timeTypes: readonly TypeDeclaration[] = [
  timeSpanType,
  dateTimeType,
  dateTimeOffsetType,
  declareType({
    name: 'System.DayOfWeek',
    kind: 'enum',
    values: Object.fromEntries(dayNames.map((name, index) => [name, index])),
  }),
  declareType({ name: 'System.DateTimeKind', kind: 'enum', values: { Unspecified: 0, Utc: 1, Local: 2 } }),
];
