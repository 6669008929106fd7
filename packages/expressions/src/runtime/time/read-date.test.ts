import { expect, it } from 'vitest';
import { ticksOfDate } from './calendar.ts';
import { formatDate } from './date-format.ts';
import { readDate } from './read-date.ts';
import { readDateExact } from './read-date-exact.ts';

const today = ticksOfDate(2026, 11, 28) ?? 0n;
const written = ({ ticks, offset = 0n }: { ticks: bigint; offset?: bigint | undefined }): string =>
  formatDate({ ticks, kind: 0, offset }, 'o');

it.each([
  ['2024-01-15T10:20:30.12345675Z', '2024-01-15T10:20:30.1234568+00:00'],
  ['2024-01-15T10:20:30-0530', '2024-01-15T10:20:30.0000000-05:30'],
  ['1/5/99', '1999-01-05T00:00:00.0000000+00:00'],
  ['Mon, 15 Jan 2024 10:20:30 GMT', '2024-01-15T10:20:30.0000000+00:00'],
  ['10:20', '2026-11-28T10:20:00.0000000+00:00'],
])('reads %s', (text, date) => {
  expect(written(readDate(text, today))).toBe(date);
});

it.each([
  ['2024-13-01', "String '2024-13-01' was not recognized as a valid DateTime."],
  ['Tue, 15 Jan 2024 10:20:30 GMT', 'the day of week was incorrect'],
  ['item12', "unknown word starting at index '0'"],
])('rejects %s as .NET does', (text, message) => {
  expect(() => readDate(text, today)).toThrow(message);
});

it('does not guess other forms', () => {
  expect(() => readDate('3-4', today)).toThrow('Reading a date in the form of "3-4" is not supported');
});

it('reads a date in a format', () => {
  expect(written(readDateExact('15/01/2024 22:05', 'dd/MM/yyyy HH:mm', today))).toBe(
    '2024-01-15T22:05:00.0000000+00:00',
  );
  expect(() => readDateExact('1/5/2024', 'MM/dd/yyyy', today)).toThrow('not recognized');
});
