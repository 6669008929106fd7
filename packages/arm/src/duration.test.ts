import { expect, it } from 'vitest';
import { durationText } from './duration.ts';
import { parseDuration } from './index.ts';

it.each([
  ['0', 0],
  ['500ms', 500],
  ['90s', 90_000],
  ['45m', 2_700_000],
  ['1.5h', 5_400_000],
  ['1h30m', 5_400_000],
  ['1m30s500ms', 90_500],
])('the duration %s is %d ms', (text, expected) => expect(parseDuration(text)).toBe(expected));

it.each(['', '5', '-5m', '5 m', '5min', 'm', 'PT5M', '1h 30m', 'x1h'])('%j is not a duration', (text) =>
  expect(() => parseDuration(text)).toThrow(/write it like 90s, 45m or 1h30m, or 0 for no limit/),
);

it.each([
  [0, '0 s'],
  [1449, '1.4 s'],
  [45_000, '45 s'],
  [150_000, '3 min'],
  [2_700_000, '45 min'],
  [3_600_000, '1 h'],
  [5_400_000, '1 h 30 min'],
])('%d ms are shown as %s', (ms, expected) => expect(durationText(ms)).toBe(expected));
